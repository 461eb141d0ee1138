package dev.unknot.triage.fhir.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.triage.fhir.FhirFixture;
import dev.unknot.triage.fhir.InterviewFixture;
import java.util.List;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

class AdaptiveFormTest {

    private QuestionnaireResponse response = FhirFixture.response().setStatus(QuestionnaireResponseStatus.INPROGRESS);

    private void next() {
        response = AdaptiveForm.next(FhirFixture.PROTOCOL, response);
        String json = FhirFixture.json(response);
        assertThat(FhirFixture.faults(json)).isEmpty();
        response = FhirFixture.R4.newJsonParser().parseResource(QuestionnaireResponse.class, json);
    }

    private boolean goesOn() {
        return response.getStatus() == QuestionnaireResponseStatus.INPROGRESS;
    }

    private List<String> groups() {
        return InterviewFixture.form(response).getItem().stream()
                .map(QuestionnaireItemComponent::getLinkId)
                .toList();
    }

    private void answer(String group, String linkId, Type value) {
        response.addItem()
                .setLinkId(group)
                .addItem()
                .setLinkId(linkId)
                .addAnswer()
                .setValue(value);
    }

    @Test
    void startsWithLifeThreatsAndReasons() {
        next();

        assertThat(groups()).containsExactly("screen-life-threats");
        assertThat(response.getQuestionnaire()).isEqualTo("#form");
        assertThat(InterviewFixture.form(response)
                        .getItem()
                        .get(0)
                        .getItem()
                        .get(0)
                        .getLinkId())
                .isEqualTo("screen-life-threats-why");
        ResponseCheck.check(FhirFixture.PROTOCOL, response);
    }

    @Test
    void everyStepOfAnInterviewIsValidR4() {
        for (int i = 0; i < 40 && goesOn(); i++) {
            next();
            if (goesOn()) {
                InterviewFixture.answer(response, List.of("screen-nerves", "sits-long"));
            }
        }
        assertThat(goesOn()).isFalse();
        assertThat(groups()).doesNotHaveDuplicates().contains("screen-nerves-detail", "screen-person");
    }

    @Test
    void anUnsureTickOpensItsScreen() {
        next();
        answer("screen-life-threats", "screen-chest", FhirFixture.unsure());
        next();

        assertThat(groups()).containsExactly("screen-life-threats", "screen-chest-detail");
    }

    @Test
    void unansweredQuestionsAreNotAskedAgain() {
        for (int i = 0; i < 40 && goesOn(); i++) {
            response = AdaptiveForm.next(FhirFixture.PROTOCOL, response);
        }

        assertThat(goesOn()).isFalse();
        assertThat(groups()).doesNotHaveDuplicates();
        assertThat(ResponseReader.read(FhirFixture.PROTOCOL, response).facts().answers())
                .isEmpty();
    }
}
