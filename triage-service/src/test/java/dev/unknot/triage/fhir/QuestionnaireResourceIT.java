package dev.unknot.triage.fhir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.unknot.triage.assessment.ServiceTest;
import dev.unknot.triage.fhir.code.Codes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import org.hamcrest.Matcher;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FHIR over HTTP. The tests of the resources validate them against R4. */
@QuarkusTest
class QuestionnaireResourceIT extends ServiceTest {

    private static final String FHIR = "application/fhir+json";
    private static final String ASSESS = "/fhir/Questionnaire/unknot-triage/$assess";
    private static final String NEXT = "/fhir/Questionnaire/$next-question";

    private static Response post(String path, String body) {
        return as("employee-1")
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(FHIR, ContentType.TEXT)))
                .contentType(FHIR)
                .body(body)
                .post(path);
    }

    private static String valid(Response response, int status) {
        response.then().statusCode(status).header("Content-Type", hasContentType());
        return response.asString();
    }

    private static Matcher<String> hasContentType() {
        return startsWith(FHIR);
    }

    private static void rejected(Response response, int status, String code) {
        response.then().statusCode(status).header("Content-Type", hasContentType());
        response.then().body("resourceType", equalTo("OperationOutcome")).body("issue.code", hasItem(code));
        assertThat(response.asString()).doesNotContain("zebra");
    }

    private static QuestionnaireResponse started() {
        return FhirFixture.response().setStatus(QuestionnaireResponseStatus.INPROGRESS);
    }

    @Test
    void capabilitiesAreOpenToEveryone() {
        String json = valid(given().get("/fhir/metadata"), 200);

        assertThat(json).contains("4.0.1").contains("next-question");
    }

    @Test
    void servesTheProtocolAsAQuestionnaire() {
        Response response = as("editor").get("/fhir/Questionnaire/unknot-triage");

        valid(response, 200);
        response.then().body("status", equalTo("active")).body("version", equalTo(FhirFixture.PROTOCOL.version()));
        as("editor")
                .get("/fhir/Questionnaire/unknot-triage-" + FhirFixture.PROTOCOL.version())
                .then()
                .statusCode(200);
    }

    @Test
    void assessesAResponseAndStoresNothing() {
        int before = history();
        QuestionnaireResponse told = FhirFixture.response();
        FhirFixture.answer(told, "drooping-eyelid", new BooleanType(true));
        Response response = post(ASSESS, FhirFixture.json(told));

        valid(response, 200);
        response.then()
                .body("entry.resource.find { it.resourceType == 'ServiceRequest' }.priority", equalTo("stat"))
                .body(
                        "entry.resource.find { it.resourceType == 'ClinicalImpression' }.subject.identifier.value",
                        equalTo("acme/employee-1"));
        assertThat(history()).isEqualTo(before);
    }

    private static int history() {
        return as("employee-1")
                .get("/employees/me/assessments?limit=200")
                .<List<String>>path("items.id")
                .size();
    }

    @Test
    void takesTheResponseAmongParameters() {
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("questionnaire-response").setResource(started());

        valid(post(ASSESS, FhirFixture.json(parameters)), 200);
        valid(post(NEXT, FhirFixture.json(parameters)), 200);
    }

    @Test
    void interviewsUntilNothingIsLeftToAsk() {
        QuestionnaireResponse response = interview("sits-long");

        assertThat(level(response)).isEqualTo("SELF_CARE");
    }

    @Test
    void interviewsNoLongerThanAnAmbulanceTakes() {
        QuestionnaireResponse response = interview("screen-chest", "chest-pressure-long");

        assertThat(level(response)).isEqualTo("AMBULANCE");
        assertThat(InterviewFixture.form(response).getItem()).hasSize(2);
    }

    /** A person of 41 with a stiff neck for two days and only this finding. */
    private static QuestionnaireResponse interview(String... present) {
        QuestionnaireResponse response = started();
        for (int i = 0; i < 40 && response.getStatus() == QuestionnaireResponseStatus.INPROGRESS; i++) {
            response = parse(valid(post(NEXT, FhirFixture.json(response)), 200));
            if (response.getStatus() == QuestionnaireResponseStatus.INPROGRESS) {
                InterviewFixture.answer(response, List.of(present));
            }
        }
        assertThat(response.getStatus()).isEqualTo(QuestionnaireResponseStatus.COMPLETED);
        return response;
    }

    private static QuestionnaireResponse parse(String json) {
        return FhirFixture.R4.newJsonParser().parseResource(QuestionnaireResponse.class, json);
    }

    private static String level(QuestionnaireResponse response) {
        Response result = post(ASSESS, FhirFixture.json(response));
        valid(result, 200);
        return result.path("entry.resource.find { it.resourceType == 'ClinicalImpression' }.code.coding[0].code");
    }

    @Test
    void rejectsWhatItCannotRead() {
        QuestionnaireResponse unknown = FhirFixture.response();
        FhirFixture.answer(unknown, "zebra", new BooleanType(true));
        rejected(post(ASSESS, FhirFixture.json(unknown)), 400, "not-found");
        rejected(
                post(ASSESS, FhirFixture.json(FhirFixture.response().setQuestionnaire(Codes.FORM + "|zebra"))),
                400,
                "not-supported");
        rejected(
                post(NEXT, FhirFixture.json(FhirFixture.response().setQuestionnaire("http://zebra"))),
                400,
                "not-supported");
        rejected(post(ASSESS, "{\"resourceType\": \"QuestionnaireResponse\", \"zebra\": 1}"), 400, "structure");
        rejected(
                post(ASSESS, "{\"resourceType\": \"QuestionnaireResponse\", \"status\": \"zebra\"}"), 400, "structure");
        rejected(post(ASSESS, "{\"resourceType\": \"Zebra\"}"), 400, "structure");
        rejected(post(ASSESS, "{\"resourceType\": \"Patient\"}"), 400, "invalid");
        rejected(post(ASSESS, "{\"item\": [], \"item\": []}"), 400, "invalid");
        rejected(post(ASSESS, "zebra"), 400, "invalid");
        rejected(post(ASSESS, ""), 400, "invalid");
    }

    @Test
    void everyOtherErrorIsAnOperationOutcome() {
        String body = FhirFixture.json(FhirFixture.response());
        rejected(given().contentType("application/json").body(body).post(ASSESS), 401, "login");
        rejected(as("hr").contentType("application/json").body(body).post(ASSESS), 403, "forbidden");
        rejected(as("employee-1").get("/fhir/Questionnaire/zebra"), 404, "not-found");
        rejected(as("employee-1").get("/fhir/Patient"), 404, "not-found");
        rejected(as("employee-1").delete("/fhir/Questionnaire/unknot-triage"), 405, "not-supported");
        rejected(
                as("employee-1").accept("application/fhir+xml").get("/fhir/Questionnaire/unknot-triage"),
                406,
                "not-supported");
        rejected(as("employee-1").contentType("application/xml").body("<a/>").post(ASSESS), 415, "not-supported");
    }

    @Test
    void aPropertyWithoutANameIsRejected() {
        rejected(
                post(NEXT, "{\"resourceType\":\"QuestionnaireResponse\",\"status\":\"in-progress\",\"\":1}"),
                400,
                "invalid");
    }

    @Test
    void whatNoDatabaseStoresAndNoDoubleHoldsIsNamed() {
        Response text =
                post(NEXT, "{\"resourceType\":\"QuestionnaireResponse\",\"item\":[{\"text\":\"zebra\\u0000\"}]}");
        Response number = post(NEXT, "{\"item\":[{\"answer\":[{\"valueDecimal\":1e400}]}]}");

        rejected(text, 400, "invalid");
        text.then().body("issue[0].expression", hasItem("item[0].text"));
        rejected(number, 400, "invalid");
        number.then().body("issue[0].expression", hasItem("item[0].answer[0].valueDecimal"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "application/json", "application/fhir+json", "application/fhir%2Bjson"})
    void metadataComesInTheFormatThatAParameterAsksFor(String format) {
        given().urlEncodingEnabled(false)
                .accept("text/html")
                .get("/fhir/metadata?_format=" + format)
                .then()
                .statusCode(200)
                .contentType(FHIR)
                .body("resourceType", equalTo("CapabilityStatement"));
        given().get("/fhir/metadata?_format=xml").then().statusCode(406);
    }

    @Test
    void plainJsonIsAcceptableAsWell() {
        given().accept("application/json")
                .get("/fhir/metadata")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("resourceType", equalTo("CapabilityStatement"));
        given().get("/fhir/metadata").then().statusCode(200).contentType(FHIR);
        given().accept("application/fhir+xml").get("/fhir/metadata").then().statusCode(406);
    }
}
