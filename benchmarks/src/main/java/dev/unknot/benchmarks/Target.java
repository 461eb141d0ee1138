package dev.unknot.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * Requests to send again and again.
 *
 * @param nth request
 * @param status of a correct answer
 * @param least number of bytes of a correct answer
 */
public record Target(String name, int port, LongFunction<Request> nth, int status, int least) {

    private static final int OK = 200;

    /** Always the same request. */
    public static Target of(String name, int port, String path, Map<String, String> headers, int least) {
        return numbered(name, port, nth -> path, headers, least);
    }

    /** These requests in turn. */
    public static Target inTurn(String name, int port, List<String> paths, Map<String, String> headers, int least) {
        return numbered(name, port, nth -> paths.get((int) (nth % paths.size())), headers, least);
    }

    /** Every request is different. */
    public static Target numbered(
            String name, int port, LongFunction<String> path, Map<String, String> headers, int least) {
        return new Target(name, port, nth -> Request.get(path.apply(nth), headers), OK, least);
    }

    byte[] request(long number) {
        return nth.apply(number).bytes(port);
    }
}
