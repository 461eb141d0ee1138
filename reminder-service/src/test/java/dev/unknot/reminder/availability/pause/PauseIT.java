package dev.unknot.reminder.availability.pause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.reminder.availability.suppression.LoadSuppressions;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.schedule.suppression.Span;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import dev.unknot.test.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PauseIT extends ServiceTest {

    private static final Person PERSON = new Person("acme", "employee-2");
    private static final Instant NOW = SettableClock.MONDAY_MORNING;

    @Inject
    LoadSuppressions load;

    @BeforeEach
    void enrol() {
        enrolAnew("employee-2", Map.of("zone", "Europe/Berlin"));
    }

    @Test
    void aPauseEndsByItselfOrOnRequest() {
        pause("{\"minutes\": 90}").then().statusCode(200).body("until", equalTo("2026-11-23T10:30:00Z"));
        assertThat(paused()).contains(new Span(NOW, NOW.plus(Duration.ofMinutes(90))));
        as("employee-2")
                .get("/employees/me/preferences")
                .then()
                .body("inForce.pausedUntil", equalTo("2026-11-23T10:30:00Z"));
        as("employee-2").post("/employees/me/plan/resume").then().statusCode(204);
        assertThat(paused()).isEmpty();
        as("employee-2").post("/employees/me/plan/resume").then().statusCode(204);
        as("employee-2").get("/employees/me/preferences").then().body("inForce.pausedUntil", nullValue());
    }

    @Test
    void nothingComesMeanwhileAndThePersonSeesWhy() {
        String due = as("employee-2")
                .get("/employees/me/slots?date=2026-11-23")
                .path("items.find { it.state == 'planned' }.dueAt");
        pause("{\"minutes\": 480}").then().statusCode(200);
        SettableClock.set(Instant.parse(due));
        tick();
        as("employee-2")
                .get("/employees/me/slots?date=2026-11-23")
                .then()
                .body("items.find { it.dueAt == '" + due + "' }.state", equalTo("suppressed"))
                .body("items.find { it.dueAt == '" + due + "' }.reason", equalTo("You paused your plan."));
    }

    @Test
    void untilResumedIsTwoWeeksAtMost() {
        pause("{}").then().statusCode(200).body("until", equalTo("2026-12-07T09:00:00Z"));
        SettableClock.set(Instant.parse("2026-12-07T09:00:00Z"));
        assertThat(paused()).isEmpty();
    }

    @Test
    void aSecondPauseTakesThePlaceOfTheFirst() {
        pause("{}");
        pause("{\"until\": \"2026-11-23T12:00:00Z\"}").then().statusCode(200);
        assertThat(paused().map(Span::to)).contains(Instant.parse("2026-11-23T12:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"minutes\": 0} | minutes | greater than",
                "{\"minutes\": 20161} | minutes | less than",
                "{\"minutes\": 5, \"until\": \"2026-11-23T12:00:00Z\"} | until | both",
                "{\"until\": \"2026-11-23T09:00:00Z\"} | until | within the next 14 days",
                "{\"until\": \"2026-12-07T09:00:01Z\"} | until | within the next 14 days",
                "{\"until\": \"zebra\"} | until | date and time with its offset",
                "{\"zebra\": 1} | ~~ | known are",
                "[] | ~~ | one JSON object"
            })
    void badInputNamesTheFieldAndPausesNothing(String body, String field, String message) {
        Response response = pause(body);
        response.then().statusCode(400).contentType(containsString("problem+json"));
        assertThat(response.<List<String>>path("violations.field")).contains(field);
        assertThat(response.asString()).contains(message).doesNotContain("zebra");
        assertThat(paused()).isEmpty();
    }

    @Test
    void othersCannotPauseIt() {
        as("platform")
                .body("{}")
                .post("/employees/employee-2/plan/pause")
                .then()
                .statusCode(403);
        as("employee-1")
                .body("{}")
                .post("/employees/employee-2/plan/pause")
                .then()
                .statusCode(404);
        as("employee-1").post("/employees/employee-2/plan/resume").then().statusCode(404);
        as("platform").delete("/employees/employee-2").then().statusCode(204);
        pause("{}").then().statusCode(404);
        as("employee-2").post("/employees/me/plan/resume").then().statusCode(404);
    }

    private static Response pause(String body) {
        return as("employee-2").body(body).post("/employees/me/plan/pause");
    }

    private Optional<Span> paused() {
        return load.of(new Selection.OfPeople(List.of(PERSON)))
                .getOrDefault(PERSON, Suppressions.NONE)
                .pause();
    }
}
