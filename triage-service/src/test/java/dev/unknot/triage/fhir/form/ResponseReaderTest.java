package dev.unknot.triage.fhir.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.fhir.FhirFixture;
import dev.unknot.triage.fhir.code.Codes;
import dev.unknot.triage.fhir.code.InvalidResource;
import dev.unknot.triage.fhir.code.InvalidResource.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

class ResponseReaderTest {

    private static final BooleanType YES = new BooleanType(true);
    private static final BooleanType NO = new BooleanType(false);

    private final QuestionnaireResponse response = FhirFixture.response();

    private ResponseReaderTest with(String linkId, Type value) {
        FhirFixture.answer(response, linkId, value);
        return this;
    }

    private ParsedResponse read() {
        return ResponseReader.read(FhirFixture.PROTOCOL, response);
    }

    private Truth has(String finding) {
        return read().facts().has(finding);
    }

    private void isRejected(String expression) {
        InvalidResource refusal = catchThrowableOfType(InvalidResource.class, this::read);
        assertThat(refusal.issues()).extracting(Issue::expression).contains(expression);
        assertThat(refusal.issues()).noneMatch(issue -> issue.text().contains("zebra"));
    }

    @Test
    void silenceIsUnknown() {
        with("fever", null);
        response.addItem().setLinkId("screen-life-threats");

        assertThat(has("fever")).isEqualTo(Truth.UNKNOWN);
        assertThat(read().facts().answers()).isEmpty();
    }

    @Test
    void noneOfTheseDeniesTheScreenAndAllBehindIt() {
        with("screen-life-threats-none", YES);

        assertThat(has("fever")).isEqualTo(Truth.FALSE);
        assertThat(has("chest-pain-now")).isEqualTo(Truth.FALSE);
        assertThat(has("saddle-numbness")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aTickOutweighsNoneOfThese() {
        with("screen-life-threats-none", YES).with("chest-pain-now", YES);

        assertThat(has("chest-pain-now")).isEqualTo(Truth.TRUE);
        assertThat(has("chest-pressure-long")).isEqualTo(Truth.UNKNOWN);
        assertThat(has("fever")).isEqualTo(Truth.FALSE);
    }

    @Test
    void aTickLeavesOpenWhichFindingIsPresent() {
        with("screen-chest", YES).with("screen-life-threats-none", YES);

        assertThat(has("chest-pain-now")).isEqualTo(Truth.UNKNOWN);
        assertThat(has("fever")).isEqualTo(Truth.FALSE);
    }

    @Test
    void noToATickDeniesAllBehindIt() {
        assertThat(with("screen-chest", NO).has("chest-pain-now")).isEqualTo(Truth.FALSE);
    }

    @Test
    void anUnsureDangerSignCountsAsPresent() {
        with("saddle-numbness", FhirFixture.unsure())
                .with("screen-region-none", YES)
                .with("sits-long", FhirFixture.unsure());

        assertThat(has("saddle-numbness")).isEqualTo(Truth.TRUE);
        assertThat(has("foot-weakness")).isEqualTo(Truth.FALSE);
        assertThat(has("sits-long")).isEqualTo(Truth.UNKNOWN);
        assertThat(read().unsure()).containsExactlyInAnyOrder("saddle-numbness", "sits-long");
    }

    @Test
    void noneOfTheseDeniesOnlyWhatWasShown() {
        Questionnaire form = new Questionnaire();
        form.addItem()
                .setLinkId("screen-region")
                .setType(QuestionnaireItemType.GROUP)
                .addItem()
                .setLinkId("spine-pain");
        response.addContained(form);
        with("screen-region-none", YES).with("screen-course-none", YES);

        assertThat(has("spine-pain")).isEqualTo(Truth.FALSE);
        assertThat(has("saddle-numbness")).isEqualTo(Truth.UNKNOWN);
        assertThat(has("getting-worse")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void readsNumbersAndTheArea() {
        with("age-in-years", new IntegerType(41))
                .with("days-of-pain", new DecimalType("1.5"))
                .with("area", Codes.area(FhirFixture.PROTOCOL, "neck"));

        assertThat(read().facts().number("age-in-years")).hasValue(41);
        assertThat(read().facts().number("days-of-pain")).hasValue(1.5);
        assertThat(read().facts().area()).hasValue("neck");
    }

    @Test
    void findsAnswersInGroupsAndUnderAnswers() {
        response.addItem()
                .setLinkId("screen-region")
                .addItem()
                .setLinkId("fever")
                .addAnswer()
                .setValue(YES);
        response.addItem()
                .setLinkId("screen-chest")
                .addAnswer()
                .setValue(YES)
                .addItem()
                .setLinkId("chest-pain-now")
                .addAnswer()
                .setValue(YES);

        assertThat(has("fever")).isEqualTo(Truth.TRUE);
        assertThat(has("chest-pain-now")).isEqualTo(Truth.TRUE);
    }

    @Test
    void readsTheDocumentedExample() throws IOException {
        QuestionnaireResponse example = FhirFixture.R4
                .newJsonParser()
                .parseResource(
                        QuestionnaireResponse.class,
                        Files.readString(Path.of("../docs/examples/chest-pressure-fhir.json")));
        ResponseCheck.check(FhirFixture.PROTOCOL, example);

        assertThat(ResponseReader.read(FhirFixture.PROTOCOL, example).facts().answers())
                .containsEntry("chest-pressure-long", true);
    }

    @Test
    void rejectsContradictions() {
        with("fever", YES).with("fever", NO).isRejected("QuestionnaireResponse.item[1].answer[0].value");
    }

    @Test
    void rejectsATickThatDeniesAPresentFinding() {
        with("chest-pain-now", YES)
                .with("screen-chest", NO)
                .isRejected("QuestionnaireResponse.item[1].answer[0].value");
    }

    @Test
    void rejectsASecondAge() {
        with("age-in-years", new IntegerType(41))
                .with("age-in-years", new IntegerType(15))
                .isRejected("QuestionnaireResponse.item[1].answer[0].value");
    }

    @Test
    void rejectsUnknownItems() {
        with("zebra", YES).isRejected("QuestionnaireResponse.item[0].linkId");
        with("zebra-why", YES).isRejected("QuestionnaireResponse.item[1].linkId");
        with(null, YES).isRejected("QuestionnaireResponse.item[2].linkId");
    }

    @Test
    void rejectsAnswersOfAnotherType() {
        with("fever", new StringType("zebra")).isRejected("QuestionnaireResponse.item[0].answer[0].value");
        with("age-in-years", new IntegerType(400)).isRejected("QuestionnaireResponse.item[1].answer[0].value");
        with("age-in-years", YES).isRejected("QuestionnaireResponse.item[2].answer[0].value");
        with("area", new Coding(Codes.AREAS, "zebra", null))
                .isRejected("QuestionnaireResponse.item[3].answer[0].value");
        with("area", new Coding("http://zebra", "neck", null))
                .isRejected("QuestionnaireResponse.item[4].answer[0].value");
        with("screen-region", YES).isRejected("QuestionnaireResponse.item[5].answer[0].value");
    }

    @Test
    void rejectsTwoAnswersToOneQuestion() {
        with("fever", NO);
        response.getItemFirstRep().addAnswer().setValue(YES);
        isRejected("QuestionnaireResponse.item[0].answer");
    }

    @Test
    void rejectsAnswersToAnotherForm() {
        belongs(response.setQuestionnaire(Codes.FORM + "|1"), "QuestionnaireResponse.questionnaire");
        belongs(response.setQuestionnaire(null), "QuestionnaireResponse.questionnaire");
        belongs(response.setQuestionnaire("#form"), "QuestionnaireResponse.questionnaire");
        response.setQuestionnaire(Codes.FORM);
        belongs(response.setStatus(QuestionnaireResponseStatus.ENTEREDINERROR), "QuestionnaireResponse.status");
        belongs(response.setStatus(null), "QuestionnaireResponse.status");
    }

    private static void belongs(QuestionnaireResponse response, String expression) {
        InvalidResource refusal =
                catchThrowableOfType(InvalidResource.class, () -> ResponseCheck.check(FhirFixture.PROTOCOL, response));
        assertThat(refusal.issues()).extracting(Issue::expression).containsExactly(expression);
    }
}
