package dev.unknot.reminder.inbox.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.unknot.contracts.Topics;
import dev.unknot.reminder.inbox.InboxTest;
import dev.unknot.reminder.inbox.checkin.ForgetCheckInsJob;
import dev.unknot.test.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HistoryIT extends InboxTest {

    private static final Instant NOW = SettableClock.MONDAY_MORNING;

    @Inject
    ForgetCheckInsJob forgetCheckIns;

    @BeforeEach
    void enrol() {
        enrol(person);
    }

    @Test
    void showsWhatWasDoneAndSkippedAndHowItFelt() {
        String stretch = sent(NOW, "stretch", "chin-tuck");
        String drink = sent(NOW.plusSeconds(60), "hydration", "");
        String walk = sent(NOW.plusSeconds(120), "walk", "");
        sent(NOW.plusSeconds(180), "posture", "");
        SettableClock.set(NOW.plusSeconds(240));
        outcome(stretch, Map.of("outcome", "done")).then().statusCode(204);
        outcome(stretch, Map.of("outcome", "done", "felt", "better")).then().statusCode(204);
        outcome(drink, Map.of("outcome", "done")).then().statusCode(204);
        outcome(walk, Map.of("outcome", "dismissed")).then().statusCode(204);
        SettableClock.set(NOW.plus(Duration.ofHours(2)));

        history("")
                .then()
                .statusCode(200)
                .body("items.date", contains("2026-11-23"))
                .body("items[0].done", equalTo(2))
                .body("items[0].skipped", equalTo(2))
                .body("items[0].kinds.kind", contains("posture", "hydration", "stretch", "walk"))
                .body("items[0].kinds.done", contains(0, 1, 1, 0))
                .body("items[0].kinds.skipped", contains(1, 0, 0, 1))
                .body("items[0].felt", equalTo(Map.of("better", 1, "same", 0, "worse", 0)))
                .body("items[0].discomfort", nullValue())
                .body("next", nullValue())
                .body("keptFrom", equalTo("2026-10-19"));
        undo(stretch).then().statusCode(409);
    }

    @Test
    void undoingTakesTheFeelingAndTheDiscomfortBack() {
        String stretch = sent(NOW, "stretch", "chin-tuck");
        String checkIn = sent(NOW.plusSeconds(60), "check-in", "");
        outcome(stretch, Map.of("outcome", "done", "felt", "worse")).then().statusCode(204);
        outcome(checkIn, Map.of("outcome", "done", "discomfort", 7)).then().statusCode(204);
        outcome(checkIn, Map.of("outcome", "done", "discomfort", 6)).then().statusCode(204);
        history("")
                .then()
                .body("items[0].felt.worse", equalTo(1))
                .body("items[0].discomfort.average", equalTo(6.0f))
                .body("items[0].discomfort.checkIns.discomfort", contains(6));
        undo(stretch).then().statusCode(204);
        undo(checkIn).then().statusCode(204);
        history("").then().body("items", empty());
    }

    @Test
    void aDayIsThePersonsOwn() {
        SettableClock.set(Instant.parse("2026-11-23T23:30:00Z"));
        checkIn("{\"discomfort\": 3}", "a").then().statusCode(201).body("date", equalTo("2026-11-24"));
        SettableClock.set(Instant.parse("2026-11-23T23:31:00Z"));
        checkIn("{\"discomfort\": 4}", "b").then().statusCode(201);
        SettableClock.set(Instant.parse("2026-11-24T10:00:00Z"));
        checkIn("{\"discomfort\": 0}", "c").then().statusCode(201);
        history("?from=2026-11-24&to=2026-11-24")
                .then()
                .body("items[0].discomfort.average", equalTo(2.3f))
                .body("items[0].discomfort.checkIns.discomfort", contains(3, 4, 0))
                .body("items[0].discomfort.checkIns[2].at", equalTo("2026-11-24T10:00:00Z"));
        history("?to=2026-11-23").then().body("items", empty());
    }

    @Test
    void aRepeatedRequestAddsNoCheckIn() {
        String first = checkIn("{\"discomfort\": 3}", "same")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        SettableClock.set(NOW.plusSeconds(60));
        checkIn("{\"discomfort\": 3}", "same")
                .then()
                .statusCode(201)
                .body("id", equalTo(first))
                .body("at", equalTo("2026-11-23T09:00:00Z"));
        checkIn("{\"discomfort\": 4}", "same").then().statusCode(422).contentType("application/problem+json");
        as(person)
                .body("{\"discomfort\": 5}")
                .post("/employees/me/check-ins")
                .then()
                .statusCode(201);
        history("").then().body("items[0].discomfort.checkIns", hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"discomfort\": null}",
                "{\"discomfort\": 11}",
                "{\"discomfort\": -1}",
                "{\"discomfort\": 2.5}",
                "{\"discomfort\": \"3\"}"
            })
    void aBadDiscomfortIsRefused(String body) {
        checkIn(body, "bad")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("discomfort"));
        history("").then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stretch  | {\"outcome\": \"done\", \"felt\": \"good\"} | felt",
                "stretch  | {\"outcome\": \"dismissed\", \"felt\": \"better\"} | felt",
                "stretch  | {\"outcome\": \"done\", \"discomfort\": 3} | discomfort",
                "check-in | {\"outcome\": \"seen\", \"discomfort\": 3} | discomfort",
                "check-in | {\"outcome\": \"done\", \"discomfort\": 11} | discomfort"
            })
    void whatDoesNotBelongToAnOutcomeIsRefused(String kind, String body, String field) {
        String nudge = sent(NOW, kind, "");
        as(person)
                .body(body)
                .post("/nudges/" + nudge + "/outcomes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(field));
        assertThat(state(nudge)).isEqualTo("due");
    }

    @ParameterizedTest
    @CsvSource({
        "?from=yesterday, from",
        "?to=2026-02-30, to",
        "?from=%2B12026-01-01, from",
        "?from=2026-11-24, from",
        "?from=2026-08-23&to=2026-11-23, from",
        "?from=2026-11-01&from=2026-11-02, from",
    })
    void badDaysAreRefused(String query, String field) {
        history(query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(field));
        history("?from=2026-08-24&to=2026-11-23").then().statusCode(200);
    }

    @Test
    void belongsToOneselfOnly() {
        for (String path : new String[] {"/employees/" + person + "/history", "/employees/" + person + "/check-ins"}) {
            boolean isHistory = path.endsWith("history");
            assertThat(status("employee-2", path, isHistory)).isEqualTo(404);
            assertThat(status("platform", path, isHistory)).isEqualTo(403);
            assertThat(status("hr", path, isHistory)).isEqualTo(403);
        }
        as(person).get("/employees/" + person + "/history").then().statusCode(200);
        as("employee-other").get("/employees/me/history").then().statusCode(404);
        as("employee-other")
                .body("{\"discomfort\": 1}")
                .post("/employees/me/check-ins")
                .then()
                .statusCode(404);
    }

    @Test
    void isForgottenWithTheLedgerAndWithThePerson() {
        checkIn("{\"discomfort\": 3}", "old").then().statusCode(201);
        SettableClock.set(NOW.plus(Duration.ofDays(20)));
        checkIn("{\"discomfort\": 4}", "new").then().statusCode(201);
        SettableClock.set(NOW.plus(Duration.ofDays(36)));
        forgetCheckIns.forget();
        String kept = "SELECT discomfort FROM check_in WHERE employee = '" + person + "'";
        assertThat(strings(kept)).containsExactly("4");
        as("platform").delete("/employees/" + person).then().statusCode(204);
        assertThat(strings(kept)).isEmpty();
    }

    @Test
    void noTopicSaysHowItFeels() {
        String stretch = sent(NOW, "stretch", "chin-tuck");
        outcome(stretch, Map.of("outcome", "done", "felt", "worse")).then().statusCode(204);
        await().until(() ->
                !KAFKA.events(Topics.NUDGE_OUTCOMES, "acme/" + person).isEmpty());
        assertThat(KAFKA.records(Topics.NUDGE_OUTCOMES, record -> ("acme/" + person).equals(record.key())))
                .allSatisfy(record -> assertThat(new String(record.value(), StandardCharsets.UTF_8))
                        .doesNotContain("felt", "worse"));
    }

    private static int status(String client, String path, boolean isHistory) {
        return isHistory
                ? as(client).get(path).statusCode()
                : as(client).body("{\"discomfort\": 1}").post(path).statusCode();
    }

    private Response history(String query) {
        return as(person).urlEncodingEnabled(false).get("/employees/me/history" + query);
    }

    private Response checkIn(String body, String key) {
        return as(person).header("Idempotency-Key", key).body(body).post("/employees/me/check-ins");
    }
}
