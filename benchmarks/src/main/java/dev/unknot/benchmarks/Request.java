package dev.unknot.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One request of HTTP/1.1. */
public record Request(String method, String path, Map<String, String> headers, String body) {

    public static Request get(String path, Map<String, String> headers) {
        return new Request("GET", path, headers, "");
    }

    byte[] bytes(int port) {
        StringBuilder request = new StringBuilder(method).append(' ').append(path);
        request.append(" HTTP/1.1\r\nHost: localhost:").append(port).append("\r\n");
        headers.forEach((header, value) ->
                request.append(header).append(": ").append(value).append("\r\n"));
        if (!body.isEmpty()) {
            int length = body.getBytes(StandardCharsets.UTF_8).length;
            request.append("Content-Length: ").append(length).append("\r\n");
        }
        return request.append("\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8);
    }
}
