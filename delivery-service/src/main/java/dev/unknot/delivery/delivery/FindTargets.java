package dev.unknot.delivery.delivery;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.Person;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.recipient.Contact;
import dev.unknot.delivery.recipient.Contacts;
import dev.unknot.delivery.settings.ChannelSettings;
import dev.unknot.delivery.settings.Settings;
import dev.unknot.delivery.unsubscribe.StoppedChannels;
import dev.unknot.delivery.webhook.Endpoint;
import dev.unknot.delivery.webhook.Endpoints;
import dev.unknot.delivery.webhook.EventGroup;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final Addressing addressing;

    FindTargets(
            Contacts contacts, Settings settings, Endpoints endpoints, StoppedChannels stopped, Addressing addressing) {
        this.contacts = contacts;
        this.settings = settings;
        this.endpoints = endpoints;
        this.stopped = stopped;
        this.addressing = addressing;
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
                addressing);
    }

    /** What was found. */
    record Found(
            Map<Person, List<Contact>> contacts,
            Map<Person, Set<Channel>> unreadable,
            Map<String, List<Settings.Stored>> settings,
            Map<String, List<Endpoint>> endpoints,
            Set<String> unreadableEndpoints,
            Map<Person, Set<Channel>> stopped,
            Addressing addressing) {

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
                                .filter(endpoint -> endpoint.wants(EventGroup.NUDGES))
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
                    .flatMap(contact -> addressing.of(channel, contact.value(), set).stream()
                            .map(address -> new Target(contact.id(), false, address)))
                    .toList();
            return targets.isEmpty() && !own.isEmpty()
                    ? Targets.none(Reason.NOT_SET_UP)
                    : Targets.of(targets, isOneUnreadable);
        }
    }
}
