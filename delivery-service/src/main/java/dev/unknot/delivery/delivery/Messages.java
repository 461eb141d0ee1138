package dev.unknot.delivery.delivery;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.Person;
import dev.unknot.delivery.DeliveryConfig;
import dev.unknot.delivery.message.Detail;
import dev.unknot.delivery.message.Message;
import dev.unknot.delivery.template.Words;
import dev.unknot.delivery.unsubscribe.Stoppable;
import dev.unknot.delivery.unsubscribe.UnsubscribeLinks;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Makes messages out of nudges. */
@Singleton
class Messages {

    private final URI portal;
    private final StopLinks stops;

    @Inject
    Messages(DeliveryConfig config, UnsubscribeLinks links) {
        this(config.portal(), links::of);
    }

    /** @param portal with which links begin */
    Messages(URI portal, StopLinks stops) {
        this.portal = portal;
        this.stops = stops;
    }

    /** Makes the links that stop a channel. */
    interface StopLinks {
        URI of(Person person, Stoppable stoppable, String language);
    }

    /** About nobody, to try an address. */
    Message test(String organisation, String language, Instant expiresAt) {
        UUID nudge = UUID.randomUUID();
        Words words = Words.of(language);
        return new Message(
                nudge,
                new Person(organisation, "test"),
                words.language(),
                words.test().title(),
                words.test().text(),
                portal,
                expiresAt,
                Optional.empty(),
                Optional.empty());
    }

    Message of(Claimed nudge, DeliveryRow row, Optional<Detail> detail) {
        return new Message(
                nudge.id(),
                nudge.person(),
                nudge.language(),
                nudge.title(),
                nudge.text(),
                portal.resolve(nudge.link()),
                nudge.expiresAt(),
                Optional.of(row.channel())
                        .filter(channel -> channel == Channel.EMAIL)
                        .map(channel -> stops.of(nudge.person(), Stoppable.of(channel), nudge.language())),
                detail.filter(words -> row.fullWords()));
    }
}
