package dev.unknot.http.headers;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * 201 with the path of what was created. {@link Response#created} would make it absolute by the Host header, which is
 * whatever the client says.
 */
public final class Created {

    private Created() {}

    /** @param segments of the path, not encoded */
    public static ResponseBuilder at(String... segments) {
        String path = Arrays.stream(segments).map(Created::encoded).collect(Collectors.joining("/", "/", ""));
        return Response.status(Status.CREATED).header(HttpHeaders.LOCATION, path);
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
