package dev.unknot.system;

import static dev.unknot.system.RunningUnknot.as;
import static dev.unknot.system.RunningUnknot.client;
import static dev.unknot.system.RunningUnknot.kafka;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unknot.client.reminder.EmployeeRequest;
import dev.unknot.client.reminder.Nudge;
import dev.unknot.client.triage.Assessment;
import dev.unknot.client.triage.AssessmentRequest;
import dev.unknot.contracts.Event;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.nudges.NudgeDue;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.local.Service;
import java.io.UncheckedIOException;
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

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration FIRST_NUDGE = Duration.ofSeconds(5);

    @Test
    void aStiffNeckIsAssessedAndTheFirstNudgeComesWithinSeconds() {
        enrol("many-1");
        List<NudgeDue> before = nudges("many-1");
        Assessment assessment = report("many-1", Evidence.stiffNeckFromSitting());

        assertThat(assessment.level()).isEqualTo("SELF_CARE");
        assertThat(assessment.provisional()).isFalse();
        assertThat(assessment.reasons())
                .extracting(Assessment.Reason::source)
                .isNotEmpty()
                .doesNotContainNull();
        assertThat(assessment.remedies())
                .extracting(Assessment.OfferedRemedy::slug)
                .isNotEmpty()
                .doesNotContainNull();

        NudgeDue nudge = nextNudge("many-1", before);
        Nudge inInbox = inInbox("many-1", nudge);
        assertThat(inInbox.remedy()).isEqualTo("slow-neck-turns");
        assertThat(inInbox.why()).isEqualTo("because you told us about your neck");
        assertThat(inInbox.text()).isNotBlank();
        assertThat(nudge.toString())
                .as("a push text tells nobody anything")
                .doesNotContainIgnoringCase("neck")
                .doesNotContain(inInbox.remedy());
    }

    @Test
    void crushingChestPressureCallsAnAmbulanceAndHoldsEveryExercise() {
        enrol("many-2");
        List<NudgeDue> before = nudges("many-2");
        Assessment assessment = report("many-2", Evidence.chestPressure());

        assertThat(assessment.level()).isEqualTo("AMBULANCE");
        assertThat(assessment.remedies()).isEmpty();
        NudgeDue nudge = nextNudge("many-2", before);
        assertThat(nudge.kinds()).containsExactly(NudgeKind.CHECK_IN);
        assertThat(inInbox("many-2", nudge).remedy()).isNull();
        as("many-2", Service.REMINDER)
                .get("/employees/me/plan")
                .then()
                .statusCode(200)
                .body("held", is(true));
    }

    @Test
    void somebodyElseFindsNothingOfIt() {
        enrol("many-3");
        String id = report("many-3", Evidence.stiffNeckFromSitting()).id().toString();
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
        client("platform")
                .reminder()
                .enrol(employee, EmployeeRequest.with("Europe/Berlin").build());
    }

    private static Assessment report(String employee, String evidence) {
        try {
            return client(employee).triage().assess(JSON.readValue(evidence, AssessmentRequest.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
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

    private static Nudge inInbox(String employee, NudgeDue nudge) {
        assertThat(nudge.link()).isEqualTo("/nudges/" + nudge.nudge());
        return client(employee).reminder().nudge(nudge.nudge());
    }

    private static List<NudgeDue> nudges(String employee) {
        return kafka().events(Topics.NUDGES, "acme/" + employee).stream()
                .map(Event::data)
                .map(NudgeDue.class::cast)
                .distinct()
                .toList();
    }
}
