package dev.unknot.reminder.inbox.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.outcomes.NudgeDone;
import dev.unknot.contracts.outcomes.NudgeSeen;
import dev.unknot.reminder.inbox.InboxTest;
import dev.unknot.test.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UndoIT extends InboxTest {

    private static final Instant NOW = SettableClock.MONDAY_MORNING;

    private String nudge = "";

    @BeforeEach
    void send() {
        // Without a zone nothing of a plan comes in between.
        KAFKA.send(completed(person, Level.SELF_CARE, List.of()));
        awaitNudges(person, 1);
        nudge = strings("SELECT id FROM nudge WHERE employee = '" + person + "'")
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"done", "dismissed"})
    void givesTheNudgeBackAsSeen(String outcome) {
        outcome(nudge, Map.of("outcome", outcome)).then().statusCode(204);
        as(person).get("/nudges/" + nudge).then().body("undoUntil", equalTo("2026-11-23T09:10:00Z"));
        later(9);
        undo(nudge).then().statusCode(204);
        undo(nudge).then().statusCode(204);

        as(person)
                .get("/nudges/" + nudge)
                .then()
                .body("state", equalTo("seen"))
                .body("actions", equalTo(List.of("done", "snoozed", "dismissed")))
                .body("undoUntil", nullValue());
        assertThat(ledger()).containsExactly("fired");
        await().untilAsserted(() -> assertThat(published()).hasSize(2));
        assertThat(published().get(1))
                .isEqualTo(new NudgeSeen(
                        "acme",
                        person,
                        UUID.fromString(nudge),
                        NOW.plus(Duration.ofMinutes(9)),
                        Optional.of(NudgeSeen.Undone.valueOf(outcome.toUpperCase(Locale.ROOT)))));
    }

    @Test
    void whatIsDoneAgainIsPublishedAgain() {
        outcome(nudge, Map.of("outcome", "done"));
        undo(nudge);
        outcome(nudge, Map.of("outcome", "done"));
        outcome(nudge, Map.of("outcome", "done"));

        await().untilAsserted(() -> assertThat(published()).hasSize(3));
        assertThat(published().get(2)).isInstanceOf(NudgeDone.class);
        assertThat(KAFKA.events(Topics.NUDGE_OUTCOMES, "acme/" + person).stream()
                        .map(event -> event.id())
                        .distinct())
                .hasSize(3);
    }

    @Test
    void takesASnoozeBack() {
        snooze(10);
        undo(nudge).then().statusCode(204);

        assertThat(state(nudge)).isEqualTo("seen");
        assertThat(ledger()).containsExactly("fired");
        later(10);
        tick();
        assertThat(count("SELECT count(*) FROM nudge WHERE employee = '" + person + "'"))
                .isOne();
        assertThat(ledger()).containsExactly("fired");
    }

    @Test
    void givesASnoozeBackThatTheOutcomeEnded() {
        snooze(20);
        later(5);
        outcome(nudge, Map.of("outcome", "done")).then().statusCode(204);
        assertThat(oneOffs()).isEmpty();
        undo(nudge).then().statusCode(204);

        assertThat(state(nudge)).isEqualTo("snoozed");
        assertThat(ledger()).containsExactly("snoozed");
        assertThat(oneOffs()).containsExactly("2026-11-23 09:20:00");
        later(20);
        tick();
        awaitNudges(person, 2);
        assertThat(ledger()).containsExactly("snoozed", "fired");
    }

    @Test
    void aSnoozeThatRanOutMeanwhileComesAtOnce() {
        snooze(5);
        later(4);
        outcome(nudge, Map.of("outcome", "dismissed")).then().statusCode(204);
        later(12);
        undo(nudge).then().statusCode(204);

        assertThat(oneOffs()).containsExactly("2026-11-23 09:12:00");
    }

    @Test
    void isRefusedAfterTenMinutes() {
        outcome(nudge, Map.of("outcome", "done")).then().statusCode(204);
        later(10);
        as(person).get("/nudges/" + nudge).then().body("undoUntil", nullValue());
        refused("ten minutes");
        assertThat(state(nudge)).isEqualTo("done");
    }

    @Test
    void isRefusedWhenTheSnoozeIsOver() {
        snooze(5);
        as(person).get("/nudges/" + nudge).then().body("undoUntil", equalTo("2026-11-23T09:05:00Z"));
        later(5);
        tick();
        later(7);
        refused("The snooze is over");
        assertThat(ledger()).containsExactly("snoozed", "fired");
        assertThat(state(nudge)).isEqualTo("snoozed");
    }

    @Test
    void needsAnOutcomeOfOnesOwn() {
        undo(nudge).then().statusCode(404).contentType("application/problem+json");
        outcome(nudge, Map.of("outcome", "seen")).then().statusCode(204);
        undo(nudge).then().statusCode(404);
        outcome(nudge, Map.of("outcome", "done")).then().statusCode(204);
        as("employee-2").delete("/nudges/" + nudge + "/outcomes/last").then().statusCode(404);
        as("platform-other")
                .delete("/nudges/" + nudge + "/outcomes/last")
                .then()
                .statusCode(404);
        assertThat(state(nudge)).isEqualTo("done");
        as("platform").delete("/nudges/" + nudge + "/outcomes/last").then().statusCode(204);
        assertThat(state(nudge)).isEqualTo("seen");
    }

    @Test
    void takesBackWhatAChannelReported() {
        String event = KAFKA.send(new NudgeDone("acme", person, UUID.fromString(nudge), NOW))
                .id();
        await().until(() -> count("SELECT count(*) FROM inbox WHERE event_id = '" + event + "'") == 1);
        assertThat(state(nudge)).isEqualTo("done");
        undo(nudge).then().statusCode(204);
        assertThat(state(nudge)).isEqualTo("seen");
    }

    @Test
    void leavingErasesIt() {
        outcome(nudge, Map.of("outcome", "done", "felt", "better")).then().statusCode(204);
        String ofThisNudge = "SELECT count(*) FROM outcome WHERE nudge = '" + nudge + "'";
        assertThat(count(ofThisNudge)).isOne();
        as("platform").delete("/employees/" + person).then().statusCode(204);
        assertThat(count(ofThisNudge)).isZero();
    }

    private void snooze(int minutes) {
        outcome(nudge, Map.of("outcome", "snoozed", "snoozeMinutes", minutes))
                .then()
                .statusCode(204);
    }

    private void refused(String because) {
        undo(nudge)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString(because))
                .body("detail", containsString("nothing was changed"));
    }

    private List<String> oneOffs() {
        return strings("SELECT due_at AT TIME ZONE 'UTC' FROM one_off WHERE employee = '" + person + "'");
    }

    private List<Object> published() {
        return KAFKA.events(Topics.NUDGE_OUTCOMES, "acme/" + person).stream()
                .map(event -> (Object) event.data())
                .toList();
    }

    private static void later(int minutes) {
        SettableClock.set(NOW.plus(Duration.ofMinutes(minutes)));
    }
}
