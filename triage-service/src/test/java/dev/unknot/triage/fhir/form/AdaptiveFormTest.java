package dev.unknot.triage.fhir.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.fhir.FhirFixture;
import dev.unknot.triage.fhir.InterviewFixture;
import dev.unknot.triage.fhir.form.Interview.Item;
import dev.unknot.triage.fhir.form.Interview.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.junit.jupiter.api.Test;

class AdaptiveFormTest {

    private static final Question FIRST = new Question(
            "screen-life-threats",
            "Any of this?",
            "It decides whether you need help now.",
            List.of(new Item("screen-chest", "Chest"), new Item("screen-brain", "Head")));
    private static final Question CHEST = new Question(
            "screen-chest", "Which?", "It decides how fast.", List.of(new Item("chest-pain-now", "Chest pain now")));
    private static final Question PERSON = new Question(
            "screen-person",
            "Who?",
            "It decides.",
            List.of(new Item("age-in-years", "Age?"), new Item("area", "Where?")));

    private final List<Facts> facts = new ArrayList<>();
    private final List<Set<String>> asked = new ArrayList<>();
    private QuestionnaireResponse response = FhirFixture.response().setStatus(QuestionnaireResponseStatus.INPROGRESS);

    private void next(Question... script) {
        List<Question> left = new ArrayList<>(List.of(script));
        response = AdaptiveForm.next(FhirFixture.PROTOCOL, response, (protocol, known, shown) -> {
            facts.add(known);
            asked.add(Set.copyOf(shown));
            return left.isEmpty() ? Optional.empty() : Optional.of(left.remove(0));
        });
        assertThat(FhirFixture.faults(FhirFixture.json(response))).isEmpty();
        response =
                FhirFixture.R4.newJsonParser().parseResource(QuestionnaireResponse.class, FhirFixture.json(response));
    }

    private List<String> groups() {
        return ((Questionnaire) response.getContained().get(0))
                .getItem().stream().map(QuestionnaireItemComponent::getLinkId).toList();
    }

    @Test
    void addsAGroupAtATime() {
        next(FIRST);
        assertThat(response.getStatus()).isEqualTo(QuestionnaireResponseStatus.INPROGRESS);
        assertThat(response.getQuestionnaire()).isEqualTo("#form");

        response.addItem()
                .setLinkId("screen-life-threats")
                .addItem()
                .setLinkId("screen-chest")
                .addAnswer()
                .setValue(new BooleanType(true));
        next(CHEST);
        next(PERSON);

        assertThat(groups()).containsExactly("screen-life-threats", "screen-chest-detail", "screen-person");
        assertThat(facts.get(1).answers()).containsEntry("screen-chest", true);
        assertThat(asked.get(1))
                .containsExactlyInAnyOrder("screen-life-threats-why", "screen-life-threats-none", "screen-brain");
    }

    @Test
    void isCompletedWhenNothingIsLeftToAsk() {
        next(FIRST);
        next();

        assertThat(response.getStatus()).isEqualTo(QuestionnaireResponseStatus.COMPLETED);
        assertThat(groups()).containsExactly("screen-life-threats");
    }

    @Test
    void asksNoGroupTwice() {
        next(FIRST);
        next(FIRST, FIRST, PERSON);

        assertThat(groups()).containsExactly("screen-life-threats", "screen-person");
        assertThat(asked.get(asked.size() - 1)).contains("screen-life-threats", "screen-chest");
    }

    @Test
    void staysWithItsVersion() {
        next(FIRST);

        ResponseCheck.check(FhirFixture.PROTOCOL, response);
        assertThat(response.getContained().get(0).isEmpty()).isFalse();
    }

    @Test
    void everyStepOfAWholeInterviewIsRightByR4() {
        for (int i = 0; i < 40 && response.getStatus() == QuestionnaireResponseStatus.INPROGRESS; i++) {
            response = AdaptiveForm.next(FhirFixture.PROTOCOL, response, new ScreenByScreen());
            if (response.getStatus() == QuestionnaireResponseStatus.INPROGRESS) {
                InterviewFixture.answer(response, List.of("screen-nerves", "sits-long"));
            }
            assertThat(FhirFixture.faults(FhirFixture.json(response))).isEmpty();
        }
        assertThat(response.getStatus()).isEqualTo(QuestionnaireResponseStatus.COMPLETED);
    }
}
