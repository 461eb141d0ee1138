package dev.unknot.reminder.inbox.outcome;

import static org.awaitility.Awaitility.await;

import dev.unknot.contracts.EventData;
import dev.unknot.contracts.Level;
import dev.unknot.contracts.outcomes.NudgeDelivered;
import dev.unknot.contracts.outcomes.NudgeDismissed;
import dev.unknot.contracts.outcomes.NudgeDone;
import dev.unknot.contracts.outcomes.NudgeExpired;
import dev.unknot.contracts.outcomes.NudgeFailed;
import dev.unknot.contracts.outcomes.NudgeSeen;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.test.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutcomeListenerIT extends ServiceTest {

    private static final Instant NOW = SettableClock.MONDAY_MORNING;

    private final String person = person();

    @Test
    void channelsAndThePersonMoveANudgeOn() {
        UUID nudge = answered();
        publish(new NudgeFailed("acme", person, nudge, NOW, "email", "mailbox full"), "failed", "failed");
        publish(new NudgeDelivered("acme", person, nudge, NOW, "slack"), "delivered", "fired");
        publish(new NudgeExpired("acme", person, nudge, NOW), "expired", "fired");
        publish(new NudgeSeen("acme", person, nudge, NOW, Optional.empty()), "seen", "fired");
        publish(new NudgeDone("acme", person, nudge, NOW), "done", "fired");
    }

    @Test
    void lateOutcomesChangeNothing() {
        UUID nudge = answered();
        publish(new NudgeDismissed("acme", person, nudge, NOW), "dismissed", "fired");
        publish(new NudgeFailed("acme", person, nudge, NOW, "email", "mailbox full"), "dismissed", "fired");
        publish(new NudgeExpired("acme", person, nudge, NOW), "dismissed", "fired");
    }

    @Test
    void othersCannotMoveIt() {
        UUID nudge = answered();
        String other = person();
        String event = KAFKA.send(new NudgeDone("acme", other, nudge, NOW)).id();
        awaitHandled(event, "due", "fired");
    }

    private UUID answered() {
        KAFKA.send(completed(person, Level.SELF_CARE, List.of()));
        awaitNudges(person, 1);
        return UUID.fromString(strings("SELECT id FROM nudge WHERE employee = '" + person + "'")
                .get(0));
    }

    private void publish(EventData data, String nudge, String slot) {
        awaitHandled(KAFKA.send(data).id(), nudge, slot);
    }

    private void awaitHandled(String event, String nudge, String slot) {
        await().until(() -> count("SELECT count(*) FROM inbox WHERE event_id = '" + event + "'") == 1);
        await().until(() -> count("SELECT count(*) FROM nudge n JOIN slot s ON s.nudge = n.id WHERE n.employee = '"
                        + person + "' AND n.state = '" + nudge + "' AND s.state = '" + slot + "'")
                == 1);
    }
}
