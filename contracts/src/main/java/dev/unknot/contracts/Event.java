package dev.unknot.contracts;

import java.net.URI;
import java.time.Instant;

/**
 * A CloudEvents 1.0 event. {@code source} and {@code id} together identify it, so that duplicate deliveries are
 * recognised.
 *
 * @param source the producing service or platform, such as {@code /triage-service}
 * @param time when it happened
 */
public record Event<T extends EventData>(String id, URI source, Instant time, T data) {

    public EventType type() {
        return EventType.of(data);
    }
}
