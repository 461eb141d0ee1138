package dev.unknot.triage.fhir.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.unknot.contracts.remedies.Situation.Setting;
import dev.unknot.contracts.remedies.Situation.Wish;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.fhir.FhirFixture;
import dev.unknot.triage.fhir.code.InvalidResource;
import dev.unknot.triage.fhir.code.InvalidResource.Issue;
import dev.unknot.triage.report.RemedyPreferences;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

class PreferenceItemsTest {

    private final QuestionnaireResponse response = FhirFixture.response();

    private void answer(String linkId, Type value) {
        FhirFixture.answer(response, linkId, value);
    }

    private ParsedResponse read() {
        return ResponseReader.read(FhirFixture.PROTOCOL, response);
    }

    @Test
    void areReadFromAGroupOrWithout() {
        answer("setting", new Coding().setCode("home"));
        answer("tools", new Coding("https://unknot.dev/codes/tools", "tennis-ball", null));
        response.getItem().get(1).addAnswer().setValue(new Coding().setCode("foam-roller"));
        response.addItem()
                .setLinkId("preferences")
                .addItem()
                .setLinkId("wants")
                .addAnswer()
                .setValue(new Coding().setCode("standing-job"));

        assertThat(read().preferences())
                .isEqualTo(new RemedyPreferences(
                        Optional.of(Setting.HOME), Set.of("tennis-ball", "foam-roller"), Set.of(Wish.STANDING_JOB)));
        assertThat(read().facts()).isEqualTo(Facts.NONE);
    }

    @Test
    void anythingElseIsRefused() {
        answer("setting", new Coding().setCode("work"));
        response.getItem().get(0).addAnswer().setValue(new Coding().setCode("home"));
        answer("tools", new BooleanType(true));
        answer("wants", new Coding("https://unknot.dev/codes/tools", "unseen", null));

        InvalidResource refusal = catchThrowableOfType(InvalidResource.class, this::read);
        assertThat(refusal.issues())
                .extracting(Issue::expression)
                .containsExactly(
                        "QuestionnaireResponse.item[0].answer",
                        "QuestionnaireResponse.item[1].answer",
                        "QuestionnaireResponse.item[2].answer");
    }

    @Test
    void anUnknownCodeIsRefusedWithTheCodesThatThereAre() {
        answer("setting", new Coding().setCode("zebra"));

        InvalidResource refusal = catchThrowableOfType(InvalidResource.class, this::read);
        assertThat(refusal.issues()).extracting(Issue::text).containsExactly("setting must be one of work, home");
    }

    @Test
    void standOnTheFormWithTheirCodes() {
        QuestionnaireItemComponent group = FhirFixture.FORM.getItem().stream()
                .filter(item -> item.getLinkId().equals("preferences"))
                .findFirst()
                .orElseThrow();

        assertThat(group.getItem())
                .extracting(QuestionnaireItemComponent::getLinkId)
                .containsExactly("setting", "tools", "wants");
        assertThat(group.getItem().get(0).getAnswerOption())
                .extracting(option -> option.getValueCoding().getDisplay())
                .isEqualTo(List.of("At work", "At home"));
    }
}
