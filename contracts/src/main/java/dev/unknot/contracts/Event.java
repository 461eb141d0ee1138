package dev.unknot.contracts;

import java.net.URI;
import java.time.Instant;

/**
 * A CloudEvents 1.0 event: {@code id} and {@code source} together name it for ever, so a second delivery is known.
 *
 * @param source the service or platform it comes from, such as {@code /triage-service}
 * @param time when the fact happened
 */
public record Event<T extends EventData>(String id, URI source, Instant time, T data) {

    public EventType type() {
        return EventType.of(data);
    }
}
