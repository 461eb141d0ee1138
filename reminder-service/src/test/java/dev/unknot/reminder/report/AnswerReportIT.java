package dev.unknot.reminder.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.Level;
import dev.unknot.contracts.assessments.AssessmentCleared;
import dev.unknot.contracts.assessments.AssessmentCompleted;
import dev.unknot.contracts.assessments.AssessmentsErased;
import dev.unknot.contracts.nudges.NudgeDue;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.test.SettableClock;
import dev.unknot.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnswerReportIT extends ServiceTest {

    @Test
    void aReportIsAnsweredOnceInInboxAndTopic() {
        String person = person();
        enrol(person);
        Event<AssessmentCompleted> event = event(completed(person, Level.SELF_CARE, List.of()));
        IntStream.range(0, 100).parallel().forEach(i -> KAFKA.send(event));
        List<Event<?>> nudges = awaitNudges(person, 1);
        NudgeDue nudge = (NudgeDue) nudges.get(0).data();
        assertThat(nudge.title() + nudge.text())
                .doesNotContainIgnoringCase("neck")
                .doesNotContain("chin");
        assertThat(nudge.deliverFrom()).isEqualTo(SettableClock.MONDAY_MORNING);
        // The next event of the same person is behind all hundred.
        KAFKA.send(completed(person, Level.SELF_CARE, List.of("artery-signs")));
        awaitNudges(person, 2);
        assertThat(strings("SELECT remedy FROM nudge WHERE employee = '" + person + "' ORDER BY remedy"))
                .containsExactly("chin-tuck", "neck-roll");
        assertThat(count("SELECT count(*) FROM slot WHERE state = 'fired' AND employee = '" + person + "'"))
                .isEqualTo(2);
    }

    @Test
    void channelsWaitForTheEndOfAQuietTime() {
        enrolAnew("employee-2", Map.of("zone", "Europe/Berlin"));
        as("employee-2")
                .header("If-Match", "\"0\"")
                .body("{\"quietTimes\": [{\"days\": [\"monday\"], \"from\": \"09:30\", \"to\": \"11:15\"}]}")
                .put("/employees/me/preferences")
                .then()
                .statusCode(200);
        KAFKA.send(completed("employee-2", Level.SELF_CARE, List.of()));
        await().until(() -> count("SELECT count(*) FROM nudge WHERE employee = 'employee-2'"
                        + " AND deliver_from = '2026-11-23T10:15:00Z'")
                == 1);
    }

    @Test
    void anUrgentReportHoldsUntilItIsCleared() {
        String person = person();
        AssessmentCompleted urgent = completed(person, Level.URGENT, List.of("nerve-signs"));
        KAFKA.send(urgent);
        KAFKA.send(completed(person, Level.SELF_CARE, List.of()));
        awaitNudges(person, 2);
        assertThat(strings("SELECT kinds::text FROM nudge WHERE employee = '" + person + "'"))
                .containsOnly("{check-in}");
        KAFKA.send(new AssessmentCleared("acme", person, urgent.assessment(), Instant.parse("2026-11-24T09:00:00Z")));
        await().until(() -> count("SELECT count(*) FROM plan WHERE NOT held AND employee = '" + person + "'") == 1);
    }

    @Test
    void aReportThatThePersonErasedIsForgotten() {
        String person = person();
        enrol(person);
        AssessmentCompleted older = completed(person, Level.SELF_CARE, List.of("pregnancy"));
        AssessmentCompleted newer = completed(person, Level.ROUTINE, List.of());
        KAFKA.send(older);
        KAFKA.send(newer);
        awaitNudges(person, 2);
        KAFKA.send(new AssessmentsErased("acme", person, List.of(newer.assessment()), SettableClock.MONDAY_MORNING));
        await().until(() -> plan(person).equals(List.of("neck{pregnancy}")));
        KAFKA.send(new AssessmentsErased("acme", person, List.of(older.assessment()), SettableClock.MONDAY_MORNING));
        await().until(() -> plan(person).equals(List.of("-{}")));
        assertThat(count("SELECT count(*) FROM report WHERE employee = '" + person + "'"))
                .isZero();
    }

    @Test
    void anUrgentReportThatThePersonErasedHoldsUntilItIsCleared() {
        String person = person();
        enrol(person);
        AssessmentCompleted urgent = completed(person, Level.EMERGENCY, List.of("nerve-signs"));
        KAFKA.send(urgent);
        awaitNudges(person, 1);
        KAFKA.send(new AssessmentsErased("acme", person, List.of(urgent.assessment()), SettableClock.MONDAY_MORNING));
        await().until(() -> plan(person).equals(List.of("-{}")));
        assertThat(strings("SELECT held FROM plan WHERE employee = '" + person + "'"))
                .containsExactly("t");
        KAFKA.send(new AssessmentCleared("acme", person, urgent.assessment(), Instant.parse("2026-11-24T09:00:00Z")));
        await().until(() -> count("SELECT count(*) FROM plan WHERE NOT held AND employee = '" + person + "'") == 1);
        assertThat(count("SELECT count(*) FROM report WHERE employee = '" + person + "'"))
                .isZero();
    }

    private List<String> plan(String person) {
        return strings("SELECT coalesce(area, '-') || avoid::text FROM plan WHERE employee = '" + person + "'");
    }

    @Test
    void theFirstNudgeIsThereInUnderFiveSeconds() {
        enrol("many-5");
        String token = Tokens.of("many-5");
        long start = System.nanoTime();
        KAFKA.send(completed("many-5", Level.SELF_CARE, List.of()));
        await().pollInterval(Duration.ofMillis(50))
                .until(() -> given().auth()
                                .oauth2(token)
                                .get("/employees/me/nudges")
                                .<List<String>>path("items.id")
                                .size()
                        == 1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
}
