package dev.unknot.delivery.recipient;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.Person;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One way to reach a person.
 *
 * @param value an e-mail address, a member of Slack, a web address, or a {@link Subscription}
 * @param closed why it must not be used any more
 */
public record Contact(
        UUID id,
        Person person,
        Channel channel,
        String value,
        Instant changedAt,
        Optional<Instant> deliveredAt,
        Optional<String> closed) {

    @Override
    public String toString() {
        return "Contact[" + id + "]";
    }
}
