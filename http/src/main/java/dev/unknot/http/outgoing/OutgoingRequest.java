package dev.unknot.http.outgoing;

import io.vertx.core.http.HttpMethod;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * A request to somebody else's server.
 *
 * @param body empty for none
 * @param readsBodyOf the statuses of which the response's body is read; of all others it is left unread
 */
public record OutgoingRequest(
        CheckedAddress to, HttpMethod method, Map<String, String> headers, byte[] body, IntPredicate readsBodyOf) {

    private static final byte[] NOTHING = {};

    public OutgoingRequest {
        headers = Map.copyOf(headers);
    }

    public static OutgoingRequest get(CheckedAddress to, Map<String, String> headers, IntPredicate readsBodyOf) {
        return new OutgoingRequest(to, HttpMethod.GET, headers, NOTHING, readsBodyOf);
    }

    public static OutgoingRequest post(
            CheckedAddress to, Map<String, String> headers, byte[] body, IntPredicate readsBodyOf) {
        return new OutgoingRequest(to, HttpMethod.POST, headers, body, readsBodyOf);
    }
}
