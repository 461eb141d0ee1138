package dev.unknot.delivery.delivery;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.Person;
import dev.unknot.delivery.channel.Address;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.recipient.Contact;
import dev.unknot.delivery.recipient.Contacts;
import dev.unknot.delivery.recipient.Subscription;
import dev.unknot.delivery.settings.ChannelSettings;
import dev.unknot.delivery.settings.Settings;
import dev.unknot.delivery.unsubscribe.StoppedChannels;
import dev.unknot.delivery.webhook.Endpoint;
import dev.unknot.delivery.webhook.Endpoints;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out where the messages for many people go, in four statements. */
@ApplicationScoped
class FindTargets {

    private final Contacts contacts;
    private final Settings settings;
    private final Endpoints endpoints;
    private final StoppedChannels stopped;
    private final SenderConfig sender;

    FindTargets(
            Contacts contacts, Settings settings, Endpoints endpoints, StoppedChannels stopped, SenderConfig sender) {
        this.contacts = contacts;
        this.settings = settings;
        this.endpoints = endpoints;
        this.stopped = stopped;
        this.sender = sender;
    }

    Found of(Collection<Person> people) {
        Set<String> organisations = people.stream().map(Person::organisation).collect(Collectors.toSet());
        Contacts.Open own = contacts.open(people);
        Endpoints.Open shared = endpoints.open(organisations);
        return new Found(
                own.contacts().stream().collect(Collectors.groupingBy(Contact::person)),
                own.unreadable(),
                settings.of(organisations).stream().collect(Collectors.groupingBy(Settings.Stored::organisation)),
                shared.endpoints().stream().collect(Collectors.groupingBy(Endpoint::organisation)),
                shared.unreadable(),
                stopped.of(people),
                sender);
    }

    /** What was found. */
    record Found(
            Map<Person, List<Contact>> contacts,
            Map<Person, Set<Channel>> unreadable,
            Map<String, List<Settings.Stored>> settings,
            Map<String, List<Endpoint>> endpoints,
            Set<String> unreadableEndpoints,
            Map<Person, Set<Channel>> stopped,
            SenderConfig sender) {

        Targets of(Person person, Channel channel) {
            Optional<Settings.Stored> stored = settings.getOrDefault(person.organisation(), List.of()).stream()
                    .filter(each -> each.channel() == channel)
                    .findFirst();
            if (stored.filter(each -> !each.enabled()).isPresent()) {
                return Targets.none(Reason.CHANNEL_OFF);
            }
            if (stopped.getOrDefault(person, Set.of()).contains(channel)) {
                return Targets.none(Reason.STOPPED);
            }
            if (channel == Channel.WEBHOOK) {
                return Targets.of(
                        endpoints.getOrDefault(person.organisation(), List.of()).stream()
                                .filter(endpoint -> endpoint.wants(Endpoint.NUDGES))
                                .map(endpoint -> new Target(endpoint.id(), true, endpoint.address()))
                                .toList(),
                        unreadableEndpoints.contains(person.organisation()));
            }
            List<Contact> own = contacts.getOrDefault(person, List.of()).stream()
                    .filter(contact -> contact.channel() == channel)
                    .toList();
            return of(
                    own,
                    channel,
                    stored.map(Settings.Stored::settings),
                    unreadable.getOrDefault(person, Set.of()).contains(channel));
        }

        private Targets of(List<Contact> own, Channel channel, Optional<ChannelSettings> set, boolean isOneUnreadable) {
            List<Target> targets = own.stream()
                    .flatMap(contact -> address(contact, channel, set).stream()
                            .map(address -> new Target(contact.id(), false, address)))
                    .toList();
            return targets.isEmpty() && !own.isEmpty()
                    ? Targets.none(Reason.NOT_SET_UP)
                    : Targets.of(targets, isOneUnreadable);
        }

        private Optional<Address> address(Contact contact, Channel channel, Optional<ChannelSettings> set) {
            return switch (channel) {
                case EMAIL ->
                    set.flatMap(ChannelSettings::from)
                            .or(sender::from)
                            .map(from -> new Address.Email(
                                    contact.value(),
                                    from,
                                    set.flatMap(ChannelSettings::fromName),
                                    set.flatMap(ChannelSettings::replyTo)));
                case SLACK -> slack(contact.value(), set);
                case TEAMS -> Optional.of(new Address.TeamsHook(URI.create(contact.value())));
                case WEB_PUSH -> {
                    Subscription browser = Subscription.of(contact.value());
                    yield Optional.of(
                            new Address.PushSubscription(browser.endpoint(), browser.p256dh(), browser.auth()));
                }
                case INBOX, WEBHOOK, CALENDAR -> Optional.empty();
            };
        }

        private static Optional<Address> slack(String value, Optional<ChannelSettings> set) {
            return value.startsWith("https://")
                    ? Optional.of(new Address.SlackHook(URI.create(value)))
                    : set.flatMap(ChannelSettings::botToken).map(token -> new Address.SlackConversation(value, token));
        }
    }
}
