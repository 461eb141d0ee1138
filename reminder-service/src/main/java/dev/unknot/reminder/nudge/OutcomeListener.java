package dev.unknot.reminder.nudge;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.outcomes.NudgeDismissed;
import dev.unknot.contracts.outcomes.NudgeDone;
import dev.unknot.contracts.outcomes.NudgeSeen;
import dev.unknot.reminder.intake.Intake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What channels and platforms tell of nudges; an outcome of a nudge that is gone is passed over. */
@ApplicationScoped
public class OutcomeListener {

    private final Intake intake;

    OutcomeListener(Intake intake) {
        this.intake = intake;
    }

    @Incoming("nudge-outcomes")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        intake.take(record, OutcomeListener::apply);
    }

    private static void apply(Event<?> event) {
        if (event.data() instanceof NudgeSeen seen) {
            move(seen.nudge(), seen.key(), "seen");
        } else if (event.data() instanceof NudgeDone done) {
            move(done.nudge(), done.key(), "done");
        } else if (event.data() instanceof NudgeDismissed dismissed) {
            move(dismissed.nudge(), dismissed.key(), "dismissed");
        }
    }

    private static void move(UUID id, String key, String outcome) {
        Nudge.<Nudge>findByIdOptional(id)
                .filter(nudge -> nudge.person.key().equals(key))
                .ifPresent(nudge -> nudge.move(outcome));
    }
}
