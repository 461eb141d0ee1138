package dev.unknot.reminder.programme;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.assessments.AssessmentCompleted;
import dev.unknot.contracts.remedies.Programme;
import dev.unknot.contracts.remedies.Programmes;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.test.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgrammeIT extends ServiceTest {

    private final String me = "many-" + ThreadLocalRandom.current().nextInt(1_000_000_000);

    @Test
    void aReportOfTheShoulderStartsSixWeeks() {
        publishRemedies();
        enrol(me);
        as(me).get("/employees/me/programme").then().statusCode(404).contentType("application/problem+json");
        report("shoulder", Level.SELF_CARE);

        as(me).get("/employees/me/programme")
                .then()
                .statusCode(200)
                .body("area", equalTo("shoulder"))
                .body("startedOn", equalTo("2026-11-23"))
                .body("week", equalTo(1))
                .body("weeks", equalTo(6))
                .body("phases.from", contains(1, 2, 3, 5))
                .body("phases[0].activities.slug", contains("arm-pendulum", "shoulder-rolls", "shoulder-blade-squeeze"))
                .body("phases[0].activities[0].dose", equalTo("1 minute, 3 times a day"))
                .body("stop", hasSize(6))
                .body("pain", containsString("3 out of 10"));

        SettableClock.set(SettableClock.MONDAY_MORNING.plus(Duration.ofDays(15)));
        as(me).get("/employees/me/programme").then().body("week", equalTo(3));
    }

    @Test
    void thereIsNoneWhileAClinicianHasToSeeThePerson() {
        publishRemedies();
        enrol(me);
        report("shoulder", Level.URGENT);

        as(me).get("/employees/me/programme").then().statusCode(404);
    }

    @Test
    void aProgrammeIsNobodyElses() {
        as(me).get("/employees/" + person() + "/programme").then().statusCode(404);
        as("platform").get("/employees/" + me + "/programme").then().statusCode(403);
    }

    private void report(String area, Level level) {
        KAFKA.send(new AssessmentCompleted(
                "acme",
                me,
                UUID.randomUUID(),
                level,
                false,
                Optional.of(area),
                List.of(),
                List.of(),
                List.of(),
                LocalDate.parse("2026-11-30"),
                SettableClock.MONDAY_MORNING,
                Optional.empty()));
        await().until(() -> count("SELECT count(*) FROM plan WHERE employee = '" + me + "' AND version = 2") == 1);
    }

    private void publishRemedies() {
        List<String> slugs = Programmes.released().of("shoulder").orElseThrow().phases().stream()
                .flatMap(phase -> phase.activities().stream())
                .map(Programme.Activity::slug)
                .distinct()
                .toList();
        slugs.forEach(slug -> KAFKA.send(remedy(slug)));
        String all = "('" + String.join("', '", slugs) + "')";
        await().until(() -> count("SELECT count(*) FROM remedy WHERE slug IN " + all) == slugs.size());
    }

    /** Of a kind that nobody else is nudged about. */
    private static RemedyPublished remedy(String slug) {
        return new RemedyPublished(
                slug,
                1,
                "heat",
                List.of("shoulder"),
                List.of(),
                3,
                true,
                List.of(),
                List.of(),
                Map.of(
                        "en",
                        new RemedyPublished.Text(slug, "Eases the shoulder.", List.of("Slowly."), Optional.empty())),
                Optional.empty(),
                Optional.empty());
    }
}
