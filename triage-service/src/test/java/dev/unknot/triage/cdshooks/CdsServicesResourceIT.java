package dev.unknot.triage.cdshooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.unknot.triage.assessment.ServiceTest;
import dev.unknot.triage.fhir.FhirFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CdsServicesResourceIT extends ServiceTest {

    private static Response hook(String context) {
        return post("""
                {"hook": "dev.unknot.symptom-report", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
                 "fhirServer": "https://ehr.example.org/fhir", "context": %s}
                """.formatted(context));
    }

    private static Response post(String body) {
        return as("employee-1").contentType("application/json").body(body).post("/cds-services/unknot-symptom-report");
    }

    @Test
    void isOpenToEveryone() {
        given().get("/cds-services")
                .then()
                .statusCode(200)
                .body("services.id", hasItem("unknot-symptom-report"))
                .body("services.hook", hasItem("dev.unknot.symptom-report"));
    }

    @Test
    void answersFindingsWithACard() {
        hook("{\"findings\": {\"area\": \"lower-back\", \"age-in-years\": 41, \"foot-weakness\": true}}")
                .then()
                .statusCode(200)
                .body("cards", hasSize(1))
                .body("cards[0].indicator", equalTo("warning"))
                .body("cards[0].links.type", everyItem(equalTo("absolute")));
    }

    @Test
    void answersAQuestionnaireResponseWithACard() {
        QuestionnaireResponse told = FhirFixture.response();
        FhirFixture.answer(told, "chest-pressure-long", new BooleanType(true));

        hook("{\"questionnaireResponse\": " + FhirFixture.json(told) + "}")
                .then()
                .statusCode(200)
                .body("cards[0].indicator", equalTo("critical"))
                .body("cards[0].summary", equalTo("Call an ambulance now on your emergency number."));
    }

    @Test
    void takesWhereThePersonIsAndWhatTheyHave() {
        String told =
                "{\"findings\": {\"area\": \"neck\"}, \"setting\": \"%s\", \"tools\": [\"%s\"], \"wants\": [\"%s\"]}";

        hook(told.formatted("home", "tennis-ball", "seated")).then().statusCode(200);
        rejected(hook(told.formatted("zebra", "tennis-ball", "seated")), "context.setting");
        rejected(hook(told.formatted("home", "zebra", "seated")), "context.tools[0]");
        rejected(hook(told.formatted("home", "tennis-ball", "zebra")), "context.wants[0]");
        rejected(hook("{\"findings\": {\"area\": \"neck\"}, \"tools\": \"zebra\"}"), "context.tools");
    }

    /** A pregnancy that was not ruled out keeps the result of a woman of 36 provisional, and not that of a man. */
    @Test
    void readsSexAndAgeOfThePatient() {
        String asked = "Are you pregnant, or did you give birth in the last 12 weeks?";

        assertThat(of("female", "1990-01-01")).contains(asked);
        assertThat(of("male", "1990-01-01")).doesNotContain(asked);
        assertThat(of("female", "1940-01-01")).doesNotContain(asked);
    }

    private static String of(String gender, String birthDate) {
        return post(patient(gender, birthDate)).then().statusCode(200).extract().path("cards[0].detail");
    }

    private static String patient(String gender, String birthDate) {
        return """
                {"hook": "dev.unknot.symptom-report", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
                 "context": {"patientId": "1", "findings": {"area": "lower-back"}},
                 "prefetch": {"patient": {"resourceType": "Patient", "gender": "%s", "birthDate": "%s"}}}
                """.formatted(gender, birthDate);
    }

    @Test
    void refusesAPatientThatIsNotUnderstood() {
        rejected(post(patient("zebra", "1990-01-01")), "prefetch.patient.gender");
        rejected(post(patient("male", "zebra")), "prefetch.patient.birthDate");
    }

    @Test
    void aNumberThatNoDoubleHoldsIsNamed() {
        hook("{\"findings\": {\"area\": \"lower-back\", \"days-of-pain\": 1e400}}")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem("context.findings.days-of-pain"));
    }

    @Test
    void namesTheFieldAndRepeatsNothing() {
        rejected(hook("{\"findings\": {\"zebra\": true}}"), "context.findings.item[0].linkId");
        rejected(hook("{\"findings\": {\"fever\": \"zebra\"}}"), "context.findings.item[0].answer[0].value");
        rejected(hook("{\"findings\": {\"area\": \"zebra\"}}"), "context.findings.item[0].answer[0].value");
        rejected(
                hook(
                        "{\"questionnaireResponse\": {\"resourceType\": \"QuestionnaireResponse\", \"status\": \"completed\"}}"),
                "context.questionnaireResponse.questionnaire");
        rejected(hook("{}"), "context");
        rejected(post("{\"hook\": \"zebra\"}"), "hook");
        rejected(post("{\"hook\": \"zebra\"}"), "hookInstance");
    }

    private static void rejected(Response response, String field) {
        response.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
        assertThat(response.asString()).doesNotContain("zebra");
    }

    @Test
    void requiresAuthentication() {
        given().contentType("application/json")
                .body("{}")
                .post("/cds-services/unknot-symptom-report")
                .then()
                .statusCode(401);
    }

    @Test
    void pagesOfAnyOriginMayCall() {
        given().header("Origin", "https://ehr.example.org")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/cds-services/unknot-symptom-report")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("Authorization"));
        given().header("Origin", "https://ehr.example.org")
                .get("/cds-services")
                .then()
                .header("Access-Control-Allow-Origin", equalTo("*"));
        given().header("Origin", "https://ehr.example.org")
                .post("/cds-services/unknot-symptom-report")
                .then()
                .header("Access-Control-Allow-Origin", equalTo("*"));
    }

    @Test
    void countsFeedbackAndKeepsNothingElse() {
        feedback("""
                {"feedback": [{"card": "0f8c0d2e-4b6f-4e0a-9d43-7f1f5f0c2b11", "outcome": "overridden",
                  "overrideReason": {"userComment": "zebra"}, "outcomeTimestamp": "2026-11-30T09:30:00Z"}]}
                """).then().statusCode(200);
        assertThat(given().get("/q/metrics").asString())
                .contains("unknot_triage_cds_feedback_total{outcome=\"overridden\"}")
                .doesNotContain("zebra");

        rejected(feedback("{\"feedback\": []}"), "feedback");
        rejected(feedback("{\"feedback\": [{\"outcome\": \"accepted\"}]}"), "feedback[0].card");
        rejected(
                feedback(
                        "{\"feedback\": [{\"card\": \"0f8c0d2e-4b6f-4e0a-9d43-7f1f5f0c2b11\", \"outcome\": \"zebra\"}]}"),
                "feedback[0].outcome");
    }

    private static Response feedback(String body) {
        return as("employee-1")
                .contentType("application/json")
                .body(body)
                .post("/cds-services/unknot-symptom-report/feedback");
    }
}
