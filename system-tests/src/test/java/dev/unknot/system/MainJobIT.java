package dev.unknot.system;

import static dev.unknot.system.RunningUnknot.as;
import static dev.unknot.system.RunningUnknot.kafka;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.nudges.NudgeDue;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.local.Service;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A platform enrols somebody, who reports what hurts, is assessed, gets remedies and is nudged. No other test uses its people. */
@ExtendWith(RunningUnknot.class)
class MainJobIT {

    static {
        // A busy machine is no failure.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    private static final Duration FIRST_NUDGE = Duration.ofSeconds(5);

    @Test
    void aStiffNeckIsAssessedAndTheFirstNudgeComesWithinSeconds() {
        enrol("many-1");
        List<NudgeDue> before = nudges("many-1");
        JsonPath assessment = report("many-1", Evidence.stiffNeckFromSitting());

        assertThat(assessment.getString("level")).isEqualTo("SELF_CARE");
        assertThat(assessment.getBoolean("provisional")).isFalse();
        assertThat(assessment.getList("reasons.source")).isNotEmpty();
        assertThat(assessment.getList("remedies.slug")).isNotEmpty();

        NudgeDue nudge = nextNudge("many-1", before);
        JsonPath inInbox = inInbox("many-1", nudge);
        assertThat(inInbox.getString("remedy")).isEqualTo("slow-neck-turns");
        assertThat(inInbox.getString("why")).isEqualTo("because you told us about your neck");
        assertThat(inInbox.getString("text")).isNotBlank();
        assertThat(nudge.toString())
                .as("a push text tells nobody anything")
                .doesNotContainIgnoringCase("neck")
                .doesNotContain(inInbox.getString("remedy"));
    }

    @Test
    void crushingChestPressureCallsAnAmbulanceAndHoldsEveryExercise() {
        enrol("many-2");
        List<NudgeDue> before = nudges("many-2");
        JsonPath assessment = report("many-2", Evidence.chestPressure());

        assertThat(assessment.getString("level")).isEqualTo("AMBULANCE");
        assertThat(assessment.getList("remedies")).isEmpty();
        NudgeDue nudge = nextNudge("many-2", before);
        assertThat(nudge.kinds()).containsExactly(NudgeKind.CHECK_IN);
        assertThat(inInbox("many-2", nudge).getString("remedy")).isNull();
        as("many-2", Service.REMINDER)
                .get("/employees/me/plan")
                .then()
                .statusCode(200)
                .body("held", is(true));
    }

    @Test
    void somebodyElseFindsNothingOfIt() {
        enrol("many-3");
        String id = report("many-3", Evidence.stiffNeckFromSitting()).getString("id");
        as("many-1", Service.TRIAGE).get("/assessments/" + id).then().statusCode(404);
        as("employee-other", Service.TRIAGE).get("/assessments/" + id).then().statusCode(404);
        as("many-1", Service.REMINDER).get("/employees/many-3/nudges").then().statusCode(404);
        as("platform-other", Service.REMINDER).get("/employees/many-3").then().statusCode(404);
        as("hr", Service.TRIAGE).get("/assessments/" + id).then().statusCode(not(200));
    }

    @Test
    void everyServiceTellsItsHealthItsMetricsAndItsContractWithoutAToken() {
        for (Service service : Service.values()) {
            String url = service.url(RunningUnknot.unknot().stack().ports());
            for (String path : List.of("/q/health", "/q/metrics", "/q/openapi", "/asyncapi.yaml")) {
                io.restassured.RestAssured.get(url + path).then().statusCode(200);
            }
        }
    }

    @Test
    void contentHandsOutRemediesForEveryArea() {
        for (String area : List.of("neck", "shoulder", "upper-back", "lower-back", "hip", "calf")) {
            as("many-1", Service.CONTENT)
                    .get("/remedies?area=" + area)
                    .then()
                    .statusCode(200)
                    .body("items.title", everyItem(notNullValue()))
                    .body("items", not(hasSize(0)));
        }
    }

    private static void enrol(String employee) {
        as("platform", Service.REMINDER)
                .body("{\"zone\": \"Europe/Berlin\"}")
                .put("/employees/" + employee)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
    }

    private static JsonPath report(String employee, String evidence) {
        return as(employee, Service.TRIAGE)
                .body(evidence)
                .post("/assessments")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** The one nudge that came since, on the topic within the promised time. */
    private static NudgeDue nextNudge(String employee, List<NudgeDue> before) {
        await().atMost(FIRST_NUDGE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> nudges(employee).size() > before.size());
        List<NudgeDue> since = new ArrayList<>(nudges(employee));
        since.removeAll(before);
        assertThat(since).hasSize(1);
        return since.get(0);
    }

    private static JsonPath inInbox(String employee, NudgeDue nudge) {
        return as(employee, Service.REMINDER)
                .get(nudge.link())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<NudgeDue> nudges(String employee) {
        return kafka().events(Topics.NUDGES, "acme/" + employee).stream()
                .map(Event::data)
                .map(NudgeDue.class::cast)
                .distinct()
                .toList();
    }
}
