package dev.unknot.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * Something to ask for, again and again.
 *
 * @param path of the nth request
 * @param least bytes that a right answer has
 */
public record Target(String name, int port, LongFunction<String> path, Map<String, String> headers, int least) {

    /** Always the same request. */
    public static Target of(String name, int port, String path, Map<String, String> headers, int least) {
        return new Target(name, port, nth -> path, headers, least);
    }

    /** These requests in turn. */
    public static Target inTurn(String name, int port, List<String> paths, Map<String, String> headers, int least) {
        return new Target(name, port, nth -> paths.get((int) (nth % paths.size())), headers, least);
    }

    byte[] request(long nth) {
        StringBuilder request =
                new StringBuilder("GET ").append(path.apply(nth)).append(" HTTP/1.1\r\nHost: localhost:");
        request.append(port).append("\r\n");
        headers.forEach((header, value) ->
                request.append(header).append(": ").append(value).append("\r\n"));
        return request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }
}
