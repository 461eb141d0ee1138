package dev.unknot.triage.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unknot.contracts.Level;
import dev.unknot.triage.assessment.ServiceTest;
import dev.unknot.triage.fhir.FhirFixture;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that a person gets is in one language: the one that the request asks for. */
@QuarkusTest
class LanguagesIT extends ServiceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FHIR = "application/fhir+json";
    private static final String FORM = "/fhir/Questionnaire/unknot-triage";

    /** A line of each screen that an interview of somebody with these has to show. */
    private static final Set<String> PRESENT = Set.of("screen-nerves", "tingling-or-numbness", "sits-long");

    private static RequestSpecification in(Language language) {
        return as("employee-1").header("Accept-Language", language.code() + "-XX, fr;q=0.9");
    }

    private static Response post(Language language, String path, Object body) {
        return in(language)
                .contentType("application/json")
                .body(body.toString())
                .post(path);
    }

    private static Protocol protocol(Language language) {
        return ProtocolFixture.inAllLanguages().in(language);
    }

    private static JsonNode spoken(Response response, Language language) throws IOException {
        response.then().header("Content-Language", equalTo(language.code()));
        assertThat(response.headers().getValues("Vary")).contains("Accept-Language");
        JsonNode answer = JSON.readTree(response.asString());
        if (language == Language.ENGLISH) {
            assertThat(new EnglishTexts(Language.GERMAN).in(answer)).isNotEmpty();
        } else {
            assertThat(new EnglishTexts(language).in(answer)).isEmpty();
        }
        return answer;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anInterviewToItsEndAndItsResult(Language language) throws IOException {
        ObjectNode told = JSON.createObjectNode().put("country", "GB");
        ArrayNode evidence = told.putArray("evidence");
        JsonNode answer = spoken(post(language, "/interviews", told), language);
        assertThat(answer.at("/question/text").asText())
                .isEqualTo(
                        protocol(language).screens().get("screen-life-threats").question());
        for (int screens = 0; !answer.path("done").asBoolean(); screens++) {
            assertThat(screens).as("screens").isLessThan(40);
            answer.at("/question/items").forEach(item -> answer(told, evidence, item));
            answer = spoken(post(language, "/interviews", told), language);
        }
        JsonNode result = spoken(post(language, "/assessments", told), language);

        assertThat(result.path("language").asText()).isEqualTo(language.code());
        assertThat(result.path("headline").asText())
                .isEqualTo(protocol(language)
                        .adviceFor(Level.valueOf(result.path("level").asText()))
                        .headline());
        spoken(in(language).get("/assessments/" + result.path("id").asText() + "/follow-up"), language);
        spoken(in(Language.ENGLISH).get("/assessments/" + result.path("id").asText()), language);
    }

    private static void answer(ObjectNode told, ArrayNode evidence, JsonNode item) {
        String id = item.path("finding").asText();
        switch (item.path("type").asText()) {
            case "area" -> told.put("area", "neck");
            case "number" ->
                evidence.addObject().put("finding", id).put("present", true).put("value", 40);
            default -> evidence.addObject().put("finding", id).put("present", PRESENT.contains(id));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anAmbulanceAContradictionAndAnUnreadPart(Language language) throws IOException {
        String story = "My face has drooped on one side. " + "It is stiff. ".repeat(500);
        ObjectNode told = JSON.createObjectNode().put("narrative", story).put("country", "TG");
        ArrayNode evidence = told.putArray("evidence");
        evidence.addObject().put("finding", "fever").put("present", false);
        evidence.addObject().put("finding", "face-arm-speech").put("present", false);

        JsonNode interview = spoken(post(language, "/interviews", told), language);
        JsonNode result = spoken(post(language, "/assessments", told), language);

        assertThat(interview.at("/correction/text").asText())
                .isEqualTo(protocol(language).say(Message.CONTRADICTION_QUESTION));
        assertThat(result.at("/call/name").asText())
                .isEqualTo(protocol(language).say(Message.CALL_AMBULANCE));
        assertThat(result.at("/call/note").asText()).isNotBlank();
        assertThat(result.at("/contradictions/0/text").asText()).contains("face has drooped");
        assertThat(result.at("/unread/text").asText()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aNarrativeAndTheProtocol(Language language) throws IOException {
        ObjectNode told = JSON.createObjectNode()
                .put("text", "My neck is stiff and my hand is numb. I want to die.")
                .put("country", "GB");

        JsonNode read = spoken(post(language, "/narratives", told), language);
        JsonNode shown = spoken(in(language).get("/protocol"), language);

        assertThat(read.at("/crisis/text").asText())
                .startsWith(protocol(language).crisis().in(language).known());
        assertThat(shown.path("signedBy").asText()).isEqualTo(protocol(language).signature());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFormItsResultAndACard(Language language) throws IOException {
        QuestionnaireResponse told = FhirFixture.response();
        FhirFixture.answer(told, "tingling-or-numbness", new BooleanType(true));

        JsonNode form = spoken(in(language).get(FORM), language);
        JsonNode next = spoken(fhir(language, "/fhir/Questionnaire/$next-question", told), language);
        JsonNode bundle = spoken(fhir(language, FORM + "/$assess", told), language);
        JsonNode card = spoken(
                post(
                        language,
                        "/cds-services/unknot-symptom-report",
                        "{\"hook\": \"dev.unknot.symptom-report\", \"hookInstance\": \"" + UUID.randomUUID()
                                + "\", \"context\": {\"findings\": {\"area\": \"neck\", \"foot-weakness\": true}}}"),
                language);

        assertThat(List.of(form, next, bundle))
                .extracting(each -> each.path("language").asText())
                .containsOnly(language.code());
        assertThat(form.path("title").asText()).isEqualTo(protocol(language).say(Message.FORM_TITLE));
        assertThat(card.at("/cards/0/summary").asText()).doesNotEndWith("…");
        assertThat(card.at("/cards/0/detail").asText())
                .contains(protocol(language).say(Message.CARD_WHY));
    }

    private static Response fhir(Language language, String path, QuestionnaireResponse told) {
        return in(language)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(FHIR, ContentType.TEXT)))
                .contentType(FHIR)
                .body(FhirFixture.json(told))
                .post(path);
    }

    @Test
    void theLanguageOfTheRequestGoesBeforeTheHeader() {
        ObjectNode spanish = JSON.createObjectNode().put("language", "es");
        ObjectNode french = JSON.createObjectNode().put("language", "fr");

        post(Language.GERMAN, "/interviews", spanish).then().header("Content-Language", equalTo("es"));
        post(Language.GERMAN, "/interviews", french).then().header("Content-Language", equalTo("de"));
        as("employee-1")
                .contentType("application/json")
                .body(french.toString())
                .post("/interviews")
                .then()
                .header("Content-Language", equalTo("en"));
    }

    @Test
    void aQuestionnaireResponseSaysItsLanguage() throws IOException {
        QuestionnaireResponse told = FhirFixture.response();
        told.setLanguage("es");

        spoken(fhir(Language.GERMAN, FORM + "/$assess", told), Language.SPANISH);
    }

    @Test
    void aRepeatedReportIsAnsweredAsItWasSaid() {
        String key = UUID.randomUUID().toString();
        for (Language language : List.of(Language.GERMAN, Language.SPANISH)) {
            in(language)
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(ALL_CLEAR)
                    .post("/assessments")
                    .then()
                    .statusCode(201)
                    .header("Content-Language", equalTo("de"))
                    .body(
                            "headline",
                            equalTo(protocol(Language.GERMAN)
                                    .adviceFor(Level.SELF_CARE)
                                    .headline()));
        }
    }
}
