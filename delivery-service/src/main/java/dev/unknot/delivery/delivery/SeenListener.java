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
import dev.unknot.delivery.webhook.EventQueue;
import dev.unknot.messaging.erasure.Tombstones;
import dev.unknot.messaging.inbox.BatchConsumer;
import dev.unknot.messaging.inbox.EventHandlers;
import dev.unknot.messaging.outbox.OutboxConfig;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Stops a nudge once its person has seen it, done it, put it off or dismissed it. */
@ApplicationScoped
class SeenListener {

    private final Nudges nudges;
    private final EventQueue webhooks;
    private final Tombstones tombstones;
    private final Clock clock;
    private final BatchConsumer consumer;
    private final EventHandlers handlers;

    SeenListener(
            Nudges nudges,
            EventQueue webhooks,
            Tombstones tombstones,
            Clock clock,
            BatchConsumer consumer,
            OutboxConfig outbox) {
        this.nudges = nudges;
        this.webhooks = webhooks;
        this.tombstones = tombstones;
        this.clock = clock;
        this.consumer = consumer;
        handlers = EventHandlers.of(Topics.NUDGE_OUTCOMES)
                .exceptFrom(outbox.source())
                .onAll(NudgeSeen.class, stop(NudgeSeen::nudge))
                .onAll(NudgeDone.class, stop(NudgeDone::nudge))
                .onAll(NudgeSnoozed.class, stop(NudgeSnoozed::nudge))
                .onAll(NudgeDismissed.class, stop(NudgeDismissed::nudge))
                // What another channel reports says nothing about the person.
                .onAll(NudgeDelivered.class, this::tell)
                .onAll(NudgeFailed.class, this::tell)
                .onAll(NudgeExpired.class, this::tell)
                .build();
    }

    @Blocking
    @Incoming("nudge-outcomes")
    CompletionStage<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return consumer.consume(batch, handlers);
    }

    /** Its event comes from this service, so the handlers pass over it. */
    void on(@Observes NudgeAnswered answered) {
        nudges.seen(List.of(new Nudges.Seen(answered.nudge(), answered.person().key())), clock.instant());
        webhooks.addOwn(List.of(answered.outcome()));
    }

    private <T extends EventData.OfEmployee> Consumer<List<Event<T>>> stop(Function<T, UUID> nudge) {
        return events -> {
            // Otherwise a nudge, arriving at the same moment, and this could each miss the other.
            tombstones.lock(people(events));
            nudges.seen(
                    events.stream()
                            .map(event -> new Nudges.Seen(
                                    nudge.apply(event.data()), event.data().key()))
                            .toList(),
                    clock.instant());
            addForEndpoints(events);
        };
    }

    private <T extends EventData.OfEmployee> void tell(List<Event<T>> events) {
        tombstones.lock(people(events));
        addForEndpoints(events);
    }

    /** Nothing of those who have left; few ever have. */
    private <T extends EventData.OfEmployee> void addForEndpoints(List<Event<T>> events) {
        Set<Person> left = tombstones.everLeft(people(events));
        webhooks.add(events.stream()
                .filter(event -> !left.contains(Person.of(event.data()))
                        || !tombstones.isLate(Person.of(event.data()), event.time()))
                .toList());
    }

    private static <T extends EventData.OfEmployee> Set<Person> people(List<Event<T>> events) {
        return events.stream().map(event -> Person.of(event.data())).collect(Collectors.toSet());
    }
}
