package dev.unknot.reminder.inbox.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.outcomes.NudgeDone;
import dev.unknot.contracts.outcomes.NudgeSnoozed;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.test.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SnoozeIT extends ServiceTest {

    @Test
    void comesAgainOnceAfterThoseMinutes() {
        String person = person();
        String nudge = answered(person, Level.SELF_CARE);
        snooze(nudge, 10).then().statusCode(204);
        snooze(nudge, 10).then().statusCode(204);
        assertThat(ledger(person)).containsExactly("snoozed");
        await().untilAsserted(() -> assertThat(KAFKA.events(Topics.NUDGE_OUTCOMES, "acme/" + person))
                .singleElement()
                .satisfies(event -> assertThat(((NudgeSnoozed) event.data()).snoozeMinutes())
                        .isEqualTo(10)));

        tickAt(Duration.ofMinutes(9));
        assertThat(count("SELECT count(*) FROM nudge WHERE employee = '" + person + "'"))
                .isOne();
        tickAt(Duration.ofMinutes(10));
        tickAt(Duration.ofMinutes(11));

        assertThat(awaitNudges(person, 2)).hasSize(2);
        assertThat(strings("SELECT remedy FROM nudge WHERE employee = '" + person + "'"))
                .containsExactly("chin-tuck", "chin-tuck");
        assertThat(ledger(person)).containsExactly("snoozed", "fired");
        assertThat(count("SELECT count(*) FROM one_off WHERE employee = '" + person + "'"))
                .isZero();
    }

    @Test
    void anotherLengthReplacesTheFirstAndCountsFromNow() {
        String person = person();
        String nudge = answered(person, Level.SELF_CARE);
        snooze(nudge, 60).then().statusCode(204);
        SettableClock.set(SettableClock.MONDAY_MORNING.plus(Duration.ofMinutes(5)));
        snooze(nudge, 60).then().statusCode(204);
        assertThat(due(person)).containsExactly("2026-11-23 10:00:00");

        snooze(nudge, 10).then().statusCode(204);
        assertThat(due(person)).containsExactly("2026-11-23 09:15:00");
        await().untilAsserted(() -> assertThat(KAFKA.events(Topics.NUDGE_OUTCOMES, "acme/" + person))
                .extracting(event -> ((NudgeSnoozed) event.data()).snoozeMinutes())
                .containsExactly(60, 10));

        tickAt(Duration.ofMinutes(15));
        awaitNudges(person, 2);
        tickAt(Duration.ofMinutes(60));
        awaitNudges(person, 2);
        // The request that brought it back may be repeated; one for another time comes too late.
        snooze(nudge, 10).then().statusCode(204);
        snooze(nudge, 30).then().statusCode(409).body("detail", containsString("come again since"));
        assertThat(due(person)).isEmpty();
    }

    @Test
    void aSecondSnoozeIsUndoneWithTheFirst() {
        String person = person();
        String nudge = answered(person, Level.SELF_CARE);
        snooze(nudge, 60).then().statusCode(204);
        snooze(nudge, 10).then().statusCode(204);
        as("platform").delete("/nudges/" + nudge + "/outcomes/last").then().statusCode(204);

        assertThat(strings("SELECT state FROM nudge WHERE id = '" + nudge + "'"))
                .containsExactly("seen");
        assertThat(due(person)).isEmpty();
    }

    @Test
    void comesOnAWorkingWeekendThatReplacesAHoliday() {
        SettableClock.set(Instant.parse("2026-10-09T08:00:00Z"));
        String person = person();
        as("platform")
                .body(Map.of("zone", "Asia/Shanghai", "country", "CN"))
                .put("/employees/" + person)
                .then()
                .statusCode(201);
        snooze(answered(person, Level.SELF_CARE), 120).then().statusCode(204);

        // Four in the afternoon of a Friday and two hours more is after work; that Saturday is a working day in China.
        assertThat(due(person)).containsExactly("2026-10-10 01:00:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"done", "dismissed"})
    void doesNotComeAgainWhenThePersonDealtWithItAfterAll(String outcome) {
        String person = person();
        String nudge = answered(person, Level.SELF_CARE);
        snooze(nudge, 10).then().statusCode(204);
        as("platform")
                .body(Map.of("outcome", outcome))
                .post("/nudges/" + nudge + "/outcomes")
                .then()
                .statusCode(204);
        snooze(nudge, 10).then().statusCode(409);
        tickAt(Duration.ofMinutes(11));

        assertThat(ledger(person)).containsExactly("fired");
        assertThat(strings("SELECT state FROM nudge WHERE employee = '" + person + "'"))
                .containsExactly(outcome);
    }

    @Test
    void anEarlierSnoozeThatArrivesLateUndoesNothing() {
        String person = person();
        UUID nudge = UUID.fromString(answered(person, Level.SELF_CARE));
        Instant at = SettableClock.MONDAY_MORNING;
        KAFKA.send(new NudgeDone("acme", person, nudge, at.plusSeconds(60)));
        String late =
                KAFKA.send(new NudgeSnoozed("acme", person, nudge, at, 30)).id();
        await().until(() -> count("SELECT count(*) FROM inbox WHERE event_id = '" + late + "'") == 1);

        assertThat(strings("SELECT state FROM nudge WHERE id = '" + nudge + "'"))
                .containsExactly("done");
        assertThat(count("SELECT count(*) FROM one_off WHERE employee = '" + person + "'"))
                .isZero();
    }

    @Test
    void waitsForTheNextWorkingTime() {
        String person = person();
        enrol(person);
        String nudge = answered(person, Level.SELF_CARE);
        snooze(nudge, 480).then().statusCode(204);

        // Ten in Berlin and eight hours more is after work; the next day begins at nine.
        assertThat(due(person)).containsExactly("2026-11-24 08:00:00");
    }

    @Test
    void isHeldWhenAnUrgentReportCameMeanwhile() {
        String person = person();
        snooze(answered(person, Level.SELF_CARE), 10).then().statusCode(204);
        KAFKA.send(completed(person, Level.URGENT, List.of()));
        awaitNudges(person, 2);
        tickAt(Duration.ofMinutes(10));

        assertThat(strings("SELECT reason FROM slot WHERE slot >= 10000 AND employee = '" + person + "'"))
                .containsExactly("HELD");
        awaitNudges(person, 2);
    }

    @Test
    void expiresAfterAnOutage() {
        String person = person();
        snooze(answered(person, Level.SELF_CARE), 10).then().statusCode(204);
        tickAt(Duration.ofHours(5));

        assertThat(ledger(person)).containsExactly("snoozed", "expired");
    }

    @Test
    void keepsTheGapToAnotherNudge() {
        String person = person();
        snooze(answered(person, Level.SELF_CARE), 10).then().statusCode(204);
        SettableClock.set(SettableClock.MONDAY_MORNING.plus(Duration.ofMinutes(5)));
        KAFKA.send(completed(person, Level.SELF_CARE, List.of()));
        awaitNudges(person, 2);
        tickAt(Duration.ofMinutes(10));
        awaitNudges(person, 2);
        tickAt(Duration.ofMinutes(25));
        awaitNudges(person, 3);
    }

    @Test
    void theTopicHasTheSameEffect() {
        String person = person();
        UUID nudge = UUID.fromString(answered(person, Level.SELF_CARE));
        Instant at = SettableClock.MONDAY_MORNING;
        KAFKA.send(new NudgeSnoozed("acme", person, nudge, at, 30));
        KAFKA.send(new NudgeSnoozed("acme", person, nudge, at, 30));
        await().until(() -> count("SELECT count(*) FROM one_off WHERE employee = '" + person + "'") == 1);
        tickAt(Duration.ofMinutes(30));
        awaitNudges(person, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"outcome\": \"snoozed\"}",
                "{\"outcome\": \"snoozed\", \"snoozeMinutes\": 4}",
                "{\"outcome\": \"snoozed\", \"snoozeMinutes\": 481}",
                "{\"outcome\": \"snoozed\", \"snoozeMinutes\": 1.5}",
                "{\"outcome\": \"done\", \"snoozeMinutes\": 5}",
            })
    void badMinutesAreRefused(String body) {
        String nudge = answered(person(), Level.SELF_CARE);
        as("platform")
                .body(body)
                .post("/nudges/" + nudge + "/outcomes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("snoozeMinutes"));
        assertThat(strings("SELECT state FROM nudge WHERE id = '" + nudge + "'"))
                .containsExactly("due");
    }

    private String answered(String person, Level level) {
        KAFKA.send(completed(person, level, List.of()));
        awaitNudges(person, 1);
        return strings("SELECT id FROM nudge WHERE employee = '" + person + "'").get(0);
    }

    private static Response snooze(String nudge, int minutes) {
        return as("platform")
                .body(Map.of("outcome", "snoozed", "snoozeMinutes", minutes))
                .post("/nudges/" + nudge + "/outcomes");
    }

    private List<String> due(String person) {
        return strings("SELECT due_at AT TIME ZONE 'UTC' FROM one_off WHERE employee = '" + person + "'");
    }

    private List<String> ledger(String person) {
        return strings("SELECT state FROM slot WHERE employee = '" + person + "' ORDER BY due_at");
    }

    /** Three at once, as three replicas would. */
    private void tickAt(Duration later) {
        SettableClock.set(SettableClock.MONDAY_MORNING.plus(later));
        Stream.of(1, 2, 3)
                .map(i -> CompletableFuture.runAsync(this::tick))
                .toList()
                .forEach(CompletableFuture::join);
    }
}
