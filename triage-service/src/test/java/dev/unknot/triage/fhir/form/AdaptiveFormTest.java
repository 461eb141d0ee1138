package dev.unknot.triage.fhir.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.triage.fhir.FhirFixture;
import dev.unknot.triage.fhir.InterviewFixture;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

class AdaptiveFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private QuestionnaireResponse response = FhirFixture.response().setStatus(QuestionnaireResponseStatus.INPROGRESS);

    private void next() {
        response = AdaptiveForm.next(FhirFixture.PROTOCOL, response, TODAY);
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

    /** Seen: everybody was asked about a pregnancy, since neither sex nor age was read. */
    @Test
    void whatCannotBeSoOfThePatientIsNotAsked() {
        Patient patient = new Patient().setGender(AdministrativeGender.MALE);
        patient.setBirthDateElement(new DateType("1986-02-11")).setId("patient");
        response.addContained(patient);
        response.setSubject(new Reference("#patient"));
        for (int i = 0; i < 40 && goesOn(); i++) {
            next();
            if (goesOn()) {
                InterviewFixture.answer(response, List.of());
            }
        }

        assertThat(goesOn()).isFalse();
        assertThat(items()).contains("testicle-pain").doesNotContain("screen-pregnancy", "floppy-child");
        assertThat(response.getContained()).hasAtLeastOneElementOfType(Patient.class);
    }

    @Test
    void aTickWithNothingBehindItIsAskedAgain() {
        for (int i = 0; i < 2; i++) {
            next();
            InterviewFixture.answer(response, List.of("screen-chest"));
        }
        next();

        assertThat(groups()).containsExactly("screen-life-threats", "screen-chest-detail", "again:screen-chest-detail");
        InterviewFixture.answer(response, List.of("again:chest-pressure-long"));
        assertThat(ResponseReader.read(FhirFixture.PROTOCOL, response).facts().answers())
                .containsEntry("chest-pressure-long", true);
    }

    private List<String> items() {
        return InterviewFixture.form(response).getItem().stream()
                .flatMap(group -> group.getItem().stream())
                .map(QuestionnaireItemComponent::getLinkId)
                .toList();
    }

    @Test
    void unansweredQuestionsAreNotAskedAgain() {
        for (int i = 0; i < 40 && goesOn(); i++) {
            response = AdaptiveForm.next(FhirFixture.PROTOCOL, response, TODAY);
        }

        assertThat(goesOn()).isFalse();
        assertThat(groups()).doesNotHaveDuplicates();
        assertThat(ResponseReader.read(FhirFixture.PROTOCOL, response).facts().answers())
                .isEmpty();
    }
}
