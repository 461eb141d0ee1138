package dev.unknot.client;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One request, before it has a token. */
final class Call {

    private final String method;
    private final URI service;
    private final String path;
    private final List<String> query = new ArrayList<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable Object body;
    private boolean repeatable;

    private Call(String method, URI service, String path) {
        this.method = method;
        this.service = service;
        this.path = path;
        this.repeatable = method.equals("GET");
        headers.put("Accept", "application/json");
    }

    /** @param segments of the path; each is encoded */
    static Call of(String method, URI service, String... segments) {
        StringBuilder path = new StringBuilder();
        for (String segment : segments) {
            path.append('/').append(encoded(segment));
        }
        return new Call(method, service, path.toString());
    }

    /** Leaves the parameter out when {@code value} is null. */
    Call with(String parameter, @Nullable Object value) {
        if (value != null) {
            query.add(encoded(parameter) + "=" + encoded(value.toString()));
        }
        return this;
    }

    Call withEach(String parameter, List<String> values) {
        values.forEach(value -> with(parameter, value));
        return this;
    }

    Call header(String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
        return this;
    }

    Call body(Object json) {
        body = json;
        return header("Content-Type", "application/json");
    }

    /** The service does the same however often it is asked. */
    Call repeatable() {
        repeatable = true;
        return this;
    }

    /** With a key of its own, which every repetition keeps, so that the service does it once. */
    Call once() {
        return header("Idempotency-Key", UUID.randomUUID().toString()).repeatable();
    }

    String method() {
        return method;
    }

    URI uri() {
        String base = service.toString();
        String root = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return URI.create(root + path + (query.isEmpty() ? "" : "?" + String.join("&", query)));
    }

    Map<String, String> headers() {
        return headers;
    }

    @Nullable
    Object body() {
        return body;
    }

    boolean isRepeatable() {
        return repeatable;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
