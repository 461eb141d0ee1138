package dev.unknot.triage.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.unknot.contracts.Topics;
import dev.unknot.contracts.assessments.AssessmentCleared;
import dev.unknot.contracts.assessments.AssessmentsErased;
import dev.unknot.test.KafkaProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The life of a report: emergency numbers, follow-up, clearance, export and erasure. */
@QuarkusTest
class OverTimeIT extends ServiceTest {

    static {
        // A slow machine must not fail the test.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    private static final String CALF = """
            {"area": "calf", "evidence": [{"finding": "red-hot-skin", "present": true}]}
            """;

    private static String report(String body) {
        return assess("employee-3", body).then().statusCode(201).extract().path("id");
    }

    private static Response post(String path, String body) {
        return as("employee-3").contentType("application/json").body(body).post(path);
    }

    private static Response followUp(String id, String body) {
        return post("/assessments/" + id + "/follow-up", body);
    }

    private static Response clear(String id) {
        return post("/assessments/" + id + "/clearance", "{\"confirmation\": \"seen-by-clinician\"}");
    }

    @Test
    void namesTheEmergencyNumberOfTheCountry() {
        String stroke = "{%s\"evidence\": [{\"finding\": \"face-arm-speech\", \"present\": true}]}";

        assess("employee-3", String.format(stroke, "\"country\": \"GB\", "))
                .then()
                .statusCode(201)
                .body("call.number", equalTo("999"))
                .body("call.name", equalTo("Ambulance"))
                .body("call.whatToSay", hasItem("Ask for an ambulance."));
        assess("employee-3", String.format(stroke, ""))
                .then()
                .statusCode(201)
                .body("call.number", nullValue())
                .body("call.name", containsString("Call your local emergency number"));
        assess("employee-3", String.format(stroke, "\"country\": \"XX\", "))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("country"));
        assess("employee-3", ALL_CLEAR).then().statusCode(201).body("call", nullValue());
    }

    @Test
    void asksAFewQuestionsLater() {
        as("employee-3")
                .get("/assessments/" + report(ALL_CLEAR) + "/follow-up")
                .then()
                .statusCode(200)
                .body("questions.field", equalTo(List.of("course", "signs", "hindered", "discomfort")))
                .body("questions[1].options.value", hasItem("drooping-eyelid"));
    }

    @Test
    void followsAKnotToItsEnd() {
        String id = report(ALL_CLEAR);

        followUp(id, "{\"course\": \"better\", \"signs\": [], \"hindered\": false}")
                .then()
                .statusCode(201)
                .body("level", equalTo("SELF_CARE"))
                .body("provisional", equalTo(false))
                .body("previous", equalTo(id));
        followUp(id, "{\"course\": \"worse\", \"signs\": [], \"hindered\": true}")
                .then()
                .statusCode(201)
                .body("level", equalTo("ROUTINE"))
                .body("reasons.rule", hasItems("worse", "sleep-or-daily-life-disturbed"));
        followUp(id, "{\"course\": \"better\", \"signs\": [\"drooping-eyelid\"], \"hindered\": false}")
                .then()
                .statusCode(201)
                .body("level", equalTo("EMERGENCY"));
    }

    @Test
    void aRisingDiscomfortIsWorse() {
        String id = followUp(report(ALL_CLEAR), "{\"signs\": [], \"hindered\": false, \"discomfort\": 3}")
                .then()
                .statusCode(201)
                .body("discomfort", equalTo(3))
                .extract()
                .path("id");

        followUp(id, "{\"course\": \"same\", \"signs\": [], \"hindered\": false, \"discomfort\": 5}")
                .then()
                .statusCode(201)
                .body("reasons.rule", hasItem("worse"));
        as("employee-3").get("/assessments/" + id).then().statusCode(200).body("discomfort", equalTo(3));
        as("employee-3")
                .get("/employees/me/export")
                .then()
                .statusCode(200)
                .body("reports.result.discomfort", hasItems(3, 5));
    }

    @Test
    void aFollowUpTakesWhereThePersonIsAndWhatTheyHave() {
        String id = report(ALL_CLEAR);
        String told =
                "{\"course\": \"better\", \"signs\": [], \"setting\": \"%s\", \"tools\": [\"%s\"], \"wants\": [\"%s\"]}";

        followUp(id, told.formatted("home", "tennis-ball", "seated")).then().statusCode(201);
        followUp(id, told.formatted("zebra", "zebra", "zebra"))
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("setting", "tools[0]", "wants[0]"))
                .body(not(containsString("zebra")));
    }

    @Test
    void silenceInAFollowUpIsNotAClearance() {
        followUp(report(ALL_CLEAR), "{\"course\": \"better\"}")
                .then()
                .statusCode(201)
                .body("level", equalTo("ROUTINE"))
                .body("provisional", equalTo(true))
                .body("unanswered", hasItem("drooping-eyelid"));
        followUp(report(DROOPING_EYELID), "{\"course\": \"better\", \"signs\": [], \"hindered\": false}")
                .then()
                .statusCode(201)
                .body("level", equalTo("EMERGENCY"));
    }

    @Test
    void rejectsAnUnclearFollowUp() {
        String id = report(ALL_CLEAR);

        followUp(id, "{\"course\": \"zebra\", \"signs\": [\"zebra\"], \"country\": \"zebra\", \"discomfort\": 11}")
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("course", "signs[0]", "country", "discomfort"))
                .body(not(containsString("zebra")));
        as("employee-2").get("/assessments/" + id + "/follow-up").then().statusCode(404);
    }

    @Test
    void clearingOneComplaintKeepsTheHoldOfAnother() {
        String calf = report(CALF);
        String neck = report(DROOPING_EYELID);
        String neckAgain = report(DROOPING_EYELID);

        clear(neckAgain).then().statusCode(200).body("clearedAt", notNullValue());

        cleared(neck).body("clearedAt", notNullValue());
        cleared(calf).body("clearedAt", nullValue());
        clear(calf).then().statusCode(200);
        try (KafkaProbe kafka = new KafkaProbe()) {
            await().untilAsserted(() -> assertThat(clearances(kafka)).containsSubsequence(neck, neckAgain, calf));
        }
    }

    private static io.restassured.response.ValidatableResponse cleared(String id) {
        return as("employee-3").get("/assessments/" + id).then().statusCode(200);
    }

    private static List<String> clearances(KafkaProbe kafka) {
        return kafka.events(Topics.ASSESSMENTS, "acme/employee-3").stream()
                .filter(event -> event.data() instanceof AssessmentCleared)
                .map(event -> ((AssessmentCleared) event.data()).assessment().toString())
                .toList();
    }

    @Test
    void clearingAnOlderReportKeepsANewerOneOfTheSameArea() {
        String older = report(DROOPING_EYELID);
        String newer = report(DROOPING_EYELID);

        clear(older).then().statusCode(200);

        cleared(newer).body("clearedAt", nullValue());
    }

    @Test
    void anErasedReportKeepsItsHold() {
        String id = report(DROOPING_EYELID);
        for (int i = 0; i < 2; i++) {
            as("employee-2").delete("/assessments/" + id).then().statusCode(204);
        }
        cleared(id);
        for (int i = 0; i < 2; i++) {
            as("employee-3").delete("/assessments/" + id).then().statusCode(204);
        }

        as("employee-3").get("/assessments/" + id).then().statusCode(404);
        as("employee-3").get("/employees/me/export").then().statusCode(200).body("erasedHolds", hasItem(id));
        clear(id).then().statusCode(204);
        clear(id).then().statusCode(404);
    }

    @Test
    void whatWasErasedIsAnnouncedOnce() {
        String one = report(DROOPING_EYELID);
        String other = report(DROOPING_EYELID);
        for (int i = 0; i < 2; i++) {
            as("employee-3").delete("/assessments/" + one).then().statusCode(204);
            as("employee-3").delete("/employees/me/data").then().statusCode(204);
        }
        try (KafkaProbe kafka = new KafkaProbe()) {
            await().untilAsserted(() -> assertThat(erased(kafka)).contains(one, other));
            assertThat(erased(kafka)).doesNotHaveDuplicates();
        }
    }

    private static List<String> erased(KafkaProbe kafka) {
        return kafka.events(Topics.ASSESSMENTS, "acme/employee-3").stream()
                .filter(event -> event.data() instanceof AssessmentsErased)
                .flatMap(event -> ((AssessmentsErased) event.data()).assessments().stream())
                .map(assessment -> assessment.toString())
                .toList();
    }

    @Test
    void exportsAndErasesEverything() {
        assess("employee-other", ALL_CLEAR).then().statusCode(201);
        String id = as("employee-other").get("/employees/me/assessments").path("items[0].id");

        as("employee-other")
                .get("/employees/me/export")
                .then()
                .statusCode(200)
                .body("employee", equalTo("employee-other"))
                .body("reports.result.id", hasItem(id))
                .body("reports[0].told.area", equalTo("neck"))
                .body("reports[0].told.answers.sits-long", equalTo(true));
        for (int i = 0; i < 2; i++) {
            as("employee-other").delete("/employees/me/assessments").then().statusCode(204);
        }
        as("employee-other").get("/employees/me/export").then().statusCode(200).body("reports", hasSize(0));
    }
}
