package dev.unknot.reminder.enrolment.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import dev.unknot.http.query.Text;
import dev.unknot.http.signin.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Hands a request to the library, and its answer back. */
@RequestScoped
class ScimRequests {

    private static final List<String> PASSED_ON =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH);

    private final Caller caller;
    private final ScimLibrary library;
    private final ScimConfig config;
    private final HttpHeaders headers;

    ScimRequests(Caller caller, ScimLibrary library, ScimConfig config, HttpHeaders headers) {
        this.caller = caller;
        this.library = library;
        this.config = config;
        this.headers = headers;
    }

    /** @param path such as {@code /Users} */
    Response list(String path, Map<String, String> query) {
        String parameters = query.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return answer(HttpMethod.GET, base() + (parameters.isEmpty() ? path : path + "?" + parameters), "");
    }

    /** @param id decoded */
    Response one(HttpMethod method, String path, String id) {
        return answer(method, ScimUrls.of(base(), path, id), "");
    }

    Response write(HttpMethod method, String path, byte[] body) {
        return answer(method, base() + path, utf8(body));
    }

    /** @param id decoded */
    Response write(HttpMethod method, String path, String id, byte[] body) {
        return answer(method, ScimUrls.of(base(), path, id), utf8(body));
    }

    private Response answer(HttpMethod method, String url, String body) {
        Map<String, String> passedOn = new TreeMap<>();
        for (String name : PASSED_ON) {
            Optional.ofNullable(headers.getHeaderString(name)).ifPresent(value -> passedOn.put(name, value));
        }
        ScimResponse answer = library.answer(caller.organisation(), method, url, passedOn, body);
        Response.ResponseBuilder response = Response.status(answer.getHttpStatus());
        answer.getHttpHeaders().forEach(response::header);
        String version = answer.path("meta").path("version").asText("");
        if (!version.isEmpty() && !answer.getHttpHeaders().containsKey(HttpHeaders.ETAG)) {
            // After PUT the library leaves it out.
            response.header(HttpHeaders.ETAG, version);
        }
        if (answer.size() > 0 && answer.getHttpStatus() != Response.Status.NOT_MODIFIED.getStatusCode()) {
            response.entity(answer.toString().getBytes(StandardCharsets.UTF_8));
        }
        return response.build();
    }

    private String base() {
        return config.publicUrl().toString();
    }

    private static String utf8(byte[] body) {
        try {
            return Text.utf8(body);
        } catch (CharacterCodingException e) {
            throw Problems.badRequest(Violation.body("", "must be UTF-8"));
        }
    }
}
