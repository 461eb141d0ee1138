package dev.unknot.delivery.webhook;

import dev.unknot.delivery.channel.Address;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An endpoint of an organisation.
 *
 * @param events what it gets
 * @param secrets those that sign now, newest first
 * @param disabledFor why nothing is sent to it any more
 * @param failures how often it has not answered, since it last did
 */
public record Endpoint(
        UUID id,
        String organisation,
        URI url,
        Set<EventGroup> events,
        List<String> secrets,
        Instant createdAt,
        Optional<String> disabledFor,
        int failures) {

    public boolean wants(EventGroup group) {
        return events.contains(group);
    }

    public Address.Webhook address() {
        return new Address.Webhook(id, url, secrets);
    }

    @Override
    public String toString() {
        return "Endpoint[" + id + "]";
    }
}
