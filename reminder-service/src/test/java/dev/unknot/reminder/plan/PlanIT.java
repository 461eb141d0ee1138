package dev.unknot.reminder.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.assessments.AssessmentCompleted;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.RemedyWithdrawn;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.test.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Plans from the events that make them to the answer that the person reads. */
@QuarkusTest
class PlanIT extends ServiceTest {

    private final String me = "many-" + ThreadLocalRandom.current().nextInt(1_000_000_000);

    @Inject
    RenewPlansJob renewPlans;

    @Test
    void enrolmentGivesAPlanForPrevention() {
        as(me).get("/employees/me/plan").then().statusCode(404);
        enrolInGerman();

        plan().body("version", equalTo(1))
                .body("because", startsWith("Dieser Plan soll"))
                .body("language", equalTo("de"))
                .body("kinds.kind", contains("posture", "hydration", "stretch"))
                .body("kinds.everyMinutes", contains(60, 60, 60))
                .body("kinds[2].why", contains(startsWith("Arbeit am Schreibtisch")))
                .body("until", equalTo(null))
                .body("held", equalTo(false));
    }

    @Test
    void aReportMakesThePlanToMeasureForSixWeeks() {
        enrolInGerman();
        publish(stressed(completed(me, Level.SELF_CARE, List.of("artery-signs"))), 2);

        plan().body("because", startsWith("Dieser Plan beruht auf"))
                .body("until", equalTo("2027-01-04"))
                .body("followUpOn", equalTo("2026-11-30"))
                .body("kinds.kind", hasItems("breathing", "stretch"))
                .body("kinds.find { it.kind == 'breathing' }.why", contains("Stress hält die Muskeln angespannt."))
                .body("kinds.find { it.kind == 'breathing' }.everyMinutes", equalTo(180))
                .body("kinds.find { it.kind == 'stretch' }.remedies.slug", hasItem("neck-roll"))
                .body("kinds.find { it.kind == 'stretch' }.remedies.slug", not(hasItem("chin-tuck")));

        SettableClock.set(SettableClock.MONDAY_MORNING.plus(Duration.ofDays(43)));
        renewPlans.renew();
        plan().body("because", startsWith("Dieser Plan soll"))
                .body("version", equalTo(3))
                .body("avoid", contains("artery-signs"))
                .body("kinds.kind", not(hasItem("breathing")));
    }

    @Test
    void aHoldIsAskedAboutAgainAndOffersNothing() {
        enrolInGerman();
        publish(completed(me, Level.URGENT, List.of()), 2);
        SettableClock.set(SettableClock.MONDAY_MORNING.plus(Duration.ofDays(10)));
        renewPlans.renew();

        plan().body("held", equalTo(true))
                .body("heldBecause", startsWith("Wegen einer deiner Meldungen"))
                .body("followUpOn", equalTo("2026-12-07"))
                .body("kinds.remedies.flatten()", empty());
        renewPlans.renew();
        plan().body("version", equalTo(3));
    }

    @Test
    void aWithdrawnRemedyLeavesThePlanAtOnce() {
        String slug = "z-" + UUID.randomUUID();
        RemedyPublished remedy = remedy(slug, List.of());
        KAFKA.send(remedy);
        enrolInGerman();
        publish(completed(me, Level.SELF_CARE, List.of()), 2);
        await().untilAsserted(() -> plan().body("kinds.remedies.flatten().slug", hasItem(slug)));

        String withdrawn = KAFKA.send(new RemedyWithdrawn(slug, 2)).id();
        await().until(() -> count("SELECT count(*) FROM inbox WHERE event_id = '" + withdrawn + "'") == 1);
        plan().body("kinds.remedies.flatten().slug", not(hasItem(slug)));
    }

    @Test
    void aPlanIsNobodyElses() {
        String person = person();
        enrol(person);

        as(me).get("/employees/" + person + "/plan").then().statusCode(404);
        as("platform").get("/employees/" + person + "/plan").then().statusCode(403);
    }

    private ValidatableResponse plan() {
        return as(me).get("/employees/me/plan").then().statusCode(200);
    }

    private void enrolInGerman() {
        as("platform")
                .body("{\"zone\": \"Europe/Berlin\", \"language\": \"de-DE\"}")
                .put("/employees/" + me)
                .then()
                .statusCode(201);
        assertThat(count("SELECT count(*) FROM plan WHERE employee = '" + me + "'"))
                .isEqualTo(1);
    }

    private void publish(AssessmentCompleted completed, int version) {
        KAFKA.send(completed);
        await().until(() ->
                count("SELECT count(*) FROM plan WHERE employee = '" + me + "' AND version = " + version) == 1);
    }

    private static AssessmentCompleted stressed(AssessmentCompleted report) {
        return new AssessmentCompleted(
                report.organisation(),
                report.employee(),
                report.assessment(),
                report.level(),
                report.provisional(),
                Optional.of("neck"),
                List.of("stress"),
                report.avoid(),
                report.remedies(),
                report.followUpOn(),
                SettableClock.MONDAY_MORNING,
                Optional.empty());
    }
}
