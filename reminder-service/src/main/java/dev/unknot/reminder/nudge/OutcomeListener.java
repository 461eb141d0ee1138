package dev.unknot.reminder.nudge;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.outcomes.NudgeDelivered;
import dev.unknot.contracts.outcomes.NudgeDismissed;
import dev.unknot.contracts.outcomes.NudgeDone;
import dev.unknot.contracts.outcomes.NudgeExpired;
import dev.unknot.contracts.outcomes.NudgeFailed;
import dev.unknot.contracts.outcomes.NudgeSeen;
import dev.unknot.contracts.outcomes.NudgeSnoozed;
import dev.unknot.reminder.intake.Intake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What channels and platforms tell of nudges; an outcome of a nudge that is gone is passed over. */
@ApplicationScoped
public class OutcomeListener {

    private final Intake intake;
    private final MoveNudge moveNudge;

    OutcomeListener(Intake intake, MoveNudge moveNudge) {
        this.intake = intake;
        this.moveNudge = moveNudge;
    }

    @Incoming("nudge-outcomes")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        intake.take(record, this::apply);
    }

    private void apply(Event<?> event) {
        String key = event.data().key();
        if (event.data() instanceof NudgeSnoozed snoozed) {
            Duration wait = Duration.ofMinutes(snoozed.snoozeMinutes());
            find(snoozed.nudge(), key).ifPresent(nudge -> moveNudge.snooze(nudge, snoozed.at(), wait));
        } else if (event.data() instanceof NudgeDelivered delivered) {
            move(delivered.nudge(), key, NudgeState.DELIVERED);
        } else if (event.data() instanceof NudgeSeen seen) {
            move(seen.nudge(), key, NudgeState.SEEN);
        } else if (event.data() instanceof NudgeDone done) {
            move(done.nudge(), key, NudgeState.DONE);
        } else if (event.data() instanceof NudgeDismissed dismissed) {
            move(dismissed.nudge(), key, NudgeState.DISMISSED);
        } else if (event.data() instanceof NudgeFailed failed) {
            move(failed.nudge(), key, NudgeState.FAILED);
        } else if (event.data() instanceof NudgeExpired expired) {
            move(expired.nudge(), key, NudgeState.EXPIRED);
        }
    }

    private void move(UUID id, String key, NudgeState next) {
        find(id, key).ifPresent(nudge -> moveNudge.move(nudge, next));
    }

    private static Optional<Nudge> find(UUID id, String key) {
        return Nudge.locked(id).filter(nudge -> nudge.person.key().equals(key));
    }
}
