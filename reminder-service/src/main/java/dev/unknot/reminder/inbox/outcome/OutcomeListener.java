package dev.unknot.reminder.inbox.outcome;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.outcomes.NudgeDelivered;
import dev.unknot.contracts.outcomes.NudgeDismissed;
import dev.unknot.contracts.outcomes.NudgeDone;
import dev.unknot.contracts.outcomes.NudgeExpired;
import dev.unknot.contracts.outcomes.NudgeFailed;
import dev.unknot.contracts.outcomes.NudgeSeen;
import dev.unknot.contracts.outcomes.NudgeSnoozed;
import dev.unknot.messaging.outbox.OutboxConfig;
import dev.unknot.reminder.inbox.nudge.MoveNudge;
import dev.unknot.reminder.inbox.nudge.Nudge;
import dev.unknot.reminder.inbox.nudge.NudgeState;
import dev.unknot.reminder.intake.Intake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What channels and platforms tell of nudges; an outcome of a nudge that is gone is passed over. */
@ApplicationScoped
public class OutcomeListener {

    private final Intake intake;
    private final MoveNudge moveNudge;
    private final byte[] ownSource;

    OutcomeListener(Intake intake, MoveNudge moveNudge, OutboxConfig outboxConfig) {
        this.intake = intake;
        this.moveNudge = moveNudge;
        this.ownSource = outboxConfig.source().toString().getBytes(StandardCharsets.UTF_8);
    }

    @Incoming("nudge-outcomes")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        if (!isOwn(record)) {
            intake.take(record, this::apply);
        }
    }

    /** What this service says took effect in the transaction that said it. */
    private boolean isOwn(ConsumerRecord<String, byte[]> record) {
        Header source = record.headers().lastHeader("ce_source");
        return source != null && Arrays.equals(source.value(), ownSource);
    }

    private void apply(Event<?> event) {
        String key = event.data().key();
        if (event.data() instanceof NudgeSnoozed snoozed) {
            Duration wait = Duration.ofMinutes(snoozed.snoozeMinutes());
            find(snoozed.nudge(), key).ifPresent(nudge -> moveNudge.snooze(nudge, snoozed.at(), wait));
        } else if (event.data() instanceof NudgeDelivered delivered) {
            move(delivered.nudge(), key, NudgeState.DELIVERED, delivered.at());
        } else if (event.data() instanceof NudgeSeen seen) {
            move(seen.nudge(), key, NudgeState.SEEN, seen.at());
        } else if (event.data() instanceof NudgeDone done) {
            move(done.nudge(), key, NudgeState.DONE, done.at());
        } else if (event.data() instanceof NudgeDismissed dismissed) {
            move(dismissed.nudge(), key, NudgeState.DISMISSED, dismissed.at());
        } else if (event.data() instanceof NudgeFailed failed) {
            move(failed.nudge(), key, NudgeState.FAILED, failed.at());
        } else if (event.data() instanceof NudgeExpired expired) {
            move(expired.nudge(), key, NudgeState.EXPIRED, expired.at());
        }
    }

    private void move(UUID id, String key, NudgeState next, Instant at) {
        find(id, key).ifPresent(nudge -> moveNudge.move(nudge, next, at));
    }

    private static Optional<Nudge> find(UUID id, String key) {
        return Nudge.locked(id).filter(nudge -> nudge.person.key().equals(key));
    }
}
