package dev.unknot.delivery.delivery;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.outcomes.NudgeDelivered;
import dev.unknot.contracts.outcomes.NudgeDismissed;
import dev.unknot.contracts.outcomes.NudgeDone;
import dev.unknot.contracts.outcomes.NudgeExpired;
import dev.unknot.contracts.outcomes.NudgeFailed;
import dev.unknot.contracts.outcomes.NudgeSeen;
import dev.unknot.contracts.outcomes.NudgeSnoozed;
import dev.unknot.delivery.channel.slack.NudgeAnswered;
import dev.unknot.messaging.erasure.Tombstones;
import dev.unknot.messaging.inbox.EventConsumer;
import dev.unknot.messaging.inbox.EventHandlers;
import dev.unknot.messaging.outbox.OutboxConfig;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Stops a nudge once its person has seen it, done it, put it off or dismissed it. */
@ApplicationScoped
class SeenListener {

    private final Nudges nudges;
    private final Tombstones tombstones;
    private final Clock clock;
    private final EventConsumer consumer;
    private final EventHandlers handlers;

    SeenListener(Nudges nudges, Tombstones tombstones, Clock clock, EventConsumer consumer, OutboxConfig outbox) {
        this.nudges = nudges;
        this.tombstones = tombstones;
        this.clock = clock;
        this.consumer = consumer;
        handlers = EventHandlers.of(Topics.NUDGE_OUTCOMES)
                .exceptFrom(outbox.source())
                .on(NudgeSeen.class, stop(NudgeSeen::nudge))
                .on(NudgeDone.class, stop(NudgeDone::nudge))
                .on(NudgeSnoozed.class, stop(NudgeSnoozed::nudge))
                .on(NudgeDismissed.class, stop(NudgeDismissed::nudge))
                // What another channel reports says nothing about the person.
                .on(NudgeDelivered.class, event -> {})
                .on(NudgeFailed.class, event -> {})
                .on(NudgeExpired.class, event -> {})
                .build();
    }

    @Blocking
    @Incoming("nudge-outcomes")
    void on(ConsumerRecord<String, byte[]> record) {
        consumer.consume(record, handlers);
    }

    /** Its event comes from this service, so the handlers pass over it. */
    void on(@Observes NudgeAnswered answered) {
        nudges.seen(answered.nudge(), answered.person().key(), clock.instant());
    }

    private <T extends EventData.OfEmployee> Consumer<Event<T>> stop(Function<T, UUID> nudge) {
        return event -> {
            // Otherwise the nudge, arriving at the same moment, and this could each miss the other.
            tombstones.lock(Person.of(event.data()));
            nudges.seen(nudge.apply(event.data()), event.data().key(), clock.instant());
        };
    }
}
