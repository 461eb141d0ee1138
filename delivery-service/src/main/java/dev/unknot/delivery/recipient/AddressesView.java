package dev.unknot.delivery.recipient;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.contracts.Channel;
import dev.unknot.delivery.channel.http.WebAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Where a person can be reached.
 *
 * @param pushSubscriptions the browsers; read only, and shown to the person only
 * @param closed the channels on which an address is not used any more; read only. Sending the address again opens it.
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AddressesView(
        Optional<String> email,
        Optional<String> slack,
        Optional<String> slackWebhook,
        Optional<String> teamsWebhook,
        List<Browser> pushSubscriptions,
        List<Closed> closed) {

    /**
     * A browser that gets nudges.
     *
     * @param deliveredAt when the last one was accepted for it
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Browser(UUID id, Instant since, Optional<Instant> deliveredAt, boolean closed) {}

    /** An address that is not used any more, and why. */
    public record Closed(String channel, String reason) {}

    /** @param own whether the person asks; nobody else sees web addresses and browsers */
    static AddressesView of(List<Contact> contacts, boolean own) {
        return new AddressesView(
                value(contacts, is(Channel.EMAIL)),
                value(contacts, is(Channel.SLACK).and(contact -> !isWebhook(contact))),
                value(contacts, is(Channel.SLACK).and(contact -> own && isWebhook(contact))),
                value(contacts, is(Channel.TEAMS).and(contact -> own)),
                contacts.stream()
                        .filter(is(Channel.WEB_PUSH).and(contact -> own))
                        .map(contact -> new Browser(
                                contact.id(),
                                contact.changedAt(),
                                contact.deliveredAt(),
                                contact.closed().isPresent()))
                        .toList(),
                contacts.stream()
                        .filter(is(Channel.WEB_PUSH).negate())
                        .filter(contact -> own || !isWebhook(contact))
                        .flatMap(contact -> contact.closed().stream()
                                .map(reason -> new Closed(contact.channel().key(), reason)))
                        .toList());
    }

    static boolean isWebhook(Contact contact) {
        return WebAddress.isOne(contact.value());
    }

    private static Predicate<Contact> is(Channel channel) {
        return contact -> contact.channel() == channel;
    }

    private static Optional<String> value(List<Contact> contacts, Predicate<Contact> wanted) {
        return contacts.stream().filter(wanted).map(Contact::value).findFirst();
    }
}
