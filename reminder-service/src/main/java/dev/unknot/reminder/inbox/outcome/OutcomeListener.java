package dev.unknot.reminder.inbox.outcome;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.outcomes.NudgeDelivered;
import dev.unknot.contracts.outcomes.NudgeDismissed;
import dev.unknot.contracts.outcomes.NudgeDone;
import dev.unknot.contracts.outcomes.NudgeExpired;
import dev.unknot.contracts.outcomes.NudgeFailed;
import dev.unknot.contracts.outcomes.NudgeSeen;
import dev.unknot.contracts.outcomes.NudgeSnoozed;
import dev.unknot.messaging.inbox.EventConsumer;
import dev.unknot.messaging.inbox.EventHandlers;
import dev.unknot.messaging.outbox.OutboxConfig;
import dev.unknot.reminder.inbox.nudge.MoveNudge;
import dev.unknot.reminder.inbox.nudge.Nudge;
import dev.unknot.reminder.inbox.nudge.NudgeState;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes what channels and platforms report about nudges; an outcome of a nudge that is gone is ignored. */
@ApplicationScoped
public class OutcomeListener {

    private final EventConsumer consumer;
    private final EventHandlers handlers;
    private final MoveNudge moveNudge;

    OutcomeListener(EventConsumer consumer, MoveNudge moveNudge, OutboxConfig outboxConfig) {
        this.consumer = consumer;
        this.moveNudge = moveNudge;
        this.handlers = EventHandlers.of(Topics.NUDGE_OUTCOMES)
                .on(NudgeDelivered.class, moving(NudgeDelivered::nudge, NudgeDelivered::at, NudgeState.DELIVERED))
                .on(NudgeSeen.class, moving(NudgeSeen::nudge, NudgeSeen::at, NudgeState.SEEN))
                .on(NudgeDone.class, moving(NudgeDone::nudge, NudgeDone::at, NudgeState.DONE))
                .on(NudgeSnoozed.class, this::snooze)
                .on(NudgeDismissed.class, moving(NudgeDismissed::nudge, NudgeDismissed::at, NudgeState.DISMISSED))
                .on(NudgeFailed.class, moving(NudgeFailed::nudge, NudgeFailed::at, NudgeState.FAILED))
                .on(NudgeExpired.class, moving(NudgeExpired::nudge, NudgeExpired::at, NudgeState.EXPIRED))
                .exceptFrom(outboxConfig.source())
                .build();
    }

    @Incoming("nudge-outcomes")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        consumer.consume(record, handlers);
    }

    private <T extends EventData> Consumer<Event<T>> moving(
            Function<T, UUID> nudge, Function<T, Instant> at, NudgeState next) {
        return event -> find(nudge.apply(event.data()), event.data().key())
                .ifPresent(found -> moveNudge.move(found, next, at.apply(event.data())));
    }

    private void snooze(Event<NudgeSnoozed> event) {
        NudgeSnoozed snoozed = event.data();
        Duration wait = Duration.ofMinutes(snoozed.snoozeMinutes());
        find(snoozed.nudge(), snoozed.key()).ifPresent(nudge -> moveNudge.snooze(nudge, snoozed.at(), wait));
    }

    private static Optional<Nudge> find(UUID id, String key) {
        return Nudge.locked(id).filter(nudge -> nudge.person().key().equals(key));
    }
}
