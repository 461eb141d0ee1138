package dev.unknot.delivery.webhook;

import dev.unknot.delivery.channel.Address;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An endpoint of an organisation.
 *
 * @param events what it gets, such as {@link #NUDGES}
 * @param secrets those that sign now, newest first
 * @param disabledFor why nothing is sent to it any more
 */
public record Endpoint(
        UUID id,
        String organisation,
        URI url,
        List<String> events,
        List<String> secrets,
        Instant createdAt,
        Optional<String> disabledFor) {

    /** Nudges that are due. */
    public static final String NUDGES = "nudges";

    public boolean wants(String event) {
        return events.contains(event);
    }

    public Address.Webhook address() {
        return new Address.Webhook(id, url, secrets);
    }

    @Override
    public String toString() {
        return "Endpoint[" + id + "]";
    }
}
