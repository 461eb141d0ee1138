package dev.unknot.http.outgoing;

import java.util.Map;
import java.util.Optional;

/**
 * What somebody else's server answered.
 *
 * @param headers by name in lower case; the first of each
 * @param body UTF-8; empty if it was not read
 */
public record OutgoingResponse(int status, Map<String, String> headers, String body) {

    public OutgoingResponse {
        headers = Map.copyOf(headers);
    }

    /** @param name in lower case */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
