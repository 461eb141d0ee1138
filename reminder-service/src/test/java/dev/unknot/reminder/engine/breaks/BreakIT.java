package dev.unknot.reminder.engine.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.unknot.reminder.ServiceTest;
import dev.unknot.test.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BreakIT extends ServiceTest {

    private static final Instant NOW = SettableClock.MONDAY_MORNING;

    @BeforeEach
    void enrol() {
        execute("DELETE FROM nudge WHERE employee = 'employee-2'");
        enrolAnew("employee-2", Map.of("zone", "Europe/Berlin", "language", "en"));
    }

    @Test
    void aMovedBreakComesAtItsNewTimeAndNotAtItsOld() {
        Instant planned = nextNudge();
        Instant moved = planned.plus(Duration.ofMinutes(30));
        for (int again = 0; again < 2; again++) {
            post("{\"postponeMinutes\": 30}")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("postponed"))
                    .body("plannedAt", equalTo(planned.toString()))
                    .body("nextAt", equalTo(moved.toString()))
                    .body("until", nullValue());
        }
        assertThat(nextNudge()).isEqualTo(moved);
        tickAt(planned);
        slots().then()
                .body(
                        "items.findAll { it.dueAt == '" + planned + "' }.reason",
                        hasItem("This break was moved to a later time."));
        assertThat(count("SELECT count(*) FROM nudge WHERE employee = 'employee-2'"))
                .isZero();
        tickAt(moved);
        assertThat(strings("SELECT source FROM nudge WHERE employee = 'employee-2'"))
                .containsExactly("snooze");
        assertThat(count("SELECT count(*) FROM one_off WHERE employee = 'employee-2'"))
                .isZero();
    }

    @Test
    void itCanBeTakenBackBeforeItsTimeAndAfter() {
        Instant planned = nextNudge();
        post("{\"postponeMinutes\": 60}").then().statusCode(200);
        takeBack().then().statusCode(204);
        takeBack().then().statusCode(204);
        assertThat(nextNudge()).isEqualTo(planned);
        post("{\"postponeMinutes\": 60}").then().statusCode(200);
        tickAt(planned);
        assertThat(count("SELECT count(*) FROM nudge WHERE employee = 'employee-2'"))
                .isZero();
        takeBack().then().statusCode(204);
        // Sent again before the break has come, it does not take the break away.
        takeBack().then().statusCode(204);
        tickAt(planned.plusSeconds(1));
        assertThat(count("SELECT count(*) FROM nudge WHERE employee = 'employee-2'"))
                .isOne();
    }

    @Test
    void anotherNumberOfMinutesReplacesTheFirst() {
        Instant planned = nextNudge();
        post("{\"postponeMinutes\": 60}").then().statusCode(200);
        post("{\"postponeMinutes\": 10}")
                .then()
                .statusCode(200)
                .body("nextAt", equalTo(planned.plus(Duration.ofMinutes(10)).toString()));
        assertThat(count("SELECT count(*) FROM one_off WHERE employee = 'employee-2'"))
                .isOne();
    }

    @Test
    void theMinutesCountFromThePlannedTimeAlsoWhenThatHasPassed() {
        Instant planned = nextNudge();
        post("{\"postponeMinutes\": 60}").then().statusCode(200);
        SettableClock.set(planned.plus(Duration.ofMinutes(20)));
        for (int again = 0; again < 2; again++) {
            post("{\"postponeMinutes\": 60}")
                    .then()
                    .statusCode(200)
                    .body("nextAt", equalTo(planned.plus(Duration.ofMinutes(60)).toString()));
        }
        post("{\"postponeMinutes\": 20}").then().statusCode(409).body("detail", containsString("Choose more minutes"));
        post("{\"postponeMinutes\": 90}")
                .then()
                .statusCode(200)
                .body("plannedAt", equalTo(planned.toString()))
                .body("nextAt", equalTo(planned.plus(Duration.ofMinutes(90)).toString()));
    }

    @Test
    void noBreakMovesOutOfTheDay() {
        SettableClock.set(Instant.parse("2026-11-23T15:59:00Z"));
        post("{\"postponeMinutes\": 60}")
                .then()
                .statusCode(409)
                .contentType(containsString("problem+json"))
                .body("detail", containsString("working day"));
        SettableClock.set(Instant.parse("2026-11-23T18:00:00Z"));
        post("{\"postponeMinutes\": 5}").then().statusCode(409).body("detail", containsString("no break to come"));
    }

    @Test
    void aBreakThatIsStartedCountsAndTheNextNudgeComesLater() {
        post("{\"start\": \"now\", \"minutes\": 10}")
                .then()
                .statusCode(200)
                .body("state", equalTo("started"))
                .body("until", equalTo("2026-11-23T09:10:00Z"));
        SettableClock.set(NOW.plusSeconds(60));
        // While it lasts it goes on.
        post("{\"start\": \"now\", \"minutes\": 10}")
                .then()
                .statusCode(200)
                .body("until", equalTo("2026-11-23T09:10:00Z"));
        assertThat(strings("SELECT what FROM activity WHERE employee = 'employee-2'"))
                .containsExactly("break");
        assertThat(nextNudge()).isAfterOrEqualTo(NOW.plus(Duration.ofMinutes(10 + 45)));
    }

    @Test
    void aBreakThatIsStartedNeverBringsAMovedOneForward() {
        Instant planned = nextNudge();
        post("{\"postponeMinutes\": 120}").then().statusCode(200);
        post("{\"start\": \"now\"}")
                .then()
                .statusCode(200)
                .body("plannedAt", equalTo(planned.toString()))
                .body("nextAt", equalTo(planned.plus(Duration.ofMinutes(120)).toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | start | is required",
                "{\"start\": \"now\", \"postponeMinutes\": 10} | start | not both",
                "{\"start\": \"later\"} | start | must be one of [now]",
                "{\"start\": \"now\", \"minutes\": 0} | minutes | greater than",
                "{\"start\": \"now\", \"minutes\": 61} | minutes | less than",
                "{\"postponeMinutes\": 10, \"minutes\": 5} | minutes | belongs to start",
                "{\"postponeMinutes\": 4} | postponeMinutes | greater than",
                "{\"postponeMinutes\": 121} | postponeMinutes | less than",
                "{\"postponeMinutes\": 1.5} | postponeMinutes | whole number",
                "{\"zebra\": 1} | ~~ | known are"
            })
    void badInputNamesTheFieldAndChangesNothing(String body, String field, String message) {
        Response response = post(body);
        response.then().statusCode(400).contentType(containsString("problem+json"));
        assertThat(response.<List<String>>path("violations.field")).contains(field);
        assertThat(response.asString()).contains(message);
        assertThat(count("SELECT (SELECT count(*) FROM postponement) + (SELECT count(*) FROM activity"
                        + " WHERE employee = 'employee-2')"))
                .isZero();
    }

    @Test
    void itIsThePersonsOwn() {
        String body = "{\"start\": \"now\"}";
        as("platform").body(body).post("/employees/employee-2/breaks").then().statusCode(403);
        as("employee-1").body(body).post("/employees/employee-2/breaks").then().statusCode(404);
        post("{\"postponeMinutes\": 30}").then().statusCode(200);
        as("platform").delete("/employees/employee-2").then().statusCode(204);
        assertThat(count("SELECT count(*) FROM postponement WHERE employee = 'employee-2'"))
                .isZero();
        post(body).then().statusCode(404);
        takeBack().then().statusCode(404);
    }

    private static Response post(String body) {
        return as("employee-2").body(body).post("/employees/me/breaks");
    }

    private static Response takeBack() {
        return as("employee-2").delete("/employees/me/breaks/postponement");
    }

    private static Response slots() {
        return as("employee-2").get("/employees/me/slots?date=2026-11-23");
    }

    /** When the next nudge is expected. */
    private static Instant nextNudge() {
        return Instant.parse(slots().path("items.findAll { it.comesAt != null }.comesAt.min()"));
    }

    private void tickAt(Instant moment) {
        SettableClock.set(moment);
        tick();
    }
}
