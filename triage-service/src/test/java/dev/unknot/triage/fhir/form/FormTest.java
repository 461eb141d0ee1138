package dev.unknot.triage.fhir.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.triage.fhir.FhirFixture;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.junit.jupiter.api.Test;

class FormTest {

    @Test
    void isAValidR4Questionnaire() {
        assertThat(FhirFixture.faults(FhirFixture.json(FhirFixture.FORM))).isEmpty();
    }

    @Test
    void asksEveryFindingOnce() {
        List<String> linkIds = linkIds(FhirFixture.FORM.getItem());

        assertThat(linkIds).doesNotHaveDuplicates();
        assertThat(linkIds)
                .containsAll(FhirFixture.PROTOCOL.findings().keySet())
                .contains("area");
    }

    @Test
    void aScreenBehindATickIsAskedOnlyAfterTheTick() {
        QuestionnaireItemComponent detail = FhirFixture.FORM.getItem().stream()
                .flatMap(group -> group.getItem().stream())
                .filter(item -> item.getLinkId().equals("screen-chest-detail"))
                .findFirst()
                .orElseThrow();

        assertThat(detail.getEnableWhenFirstRep().getQuestion()).isEqualTo("screen-chest");
        assertThat(detail.getEnableWhenFirstRep().getAnswerBooleanType().booleanValue())
                .isTrue();
    }

    @Test
    void whereAnOperationWasIsAskedOnlyOfThoseWhoHadOne() {
        assertThat(FhirFixture.FORM.getItem())
                .filteredOn(group -> group.getLinkId().equals("screen-operated"))
                .singleElement()
                .satisfies(group ->
                        assertThat(group.getEnableWhenFirstRep().getQuestion()).isEqualTo("recent-surgery-or-bedrest"));
    }

    @Test
    void namesWhoSignedIt() {
        assertThat(FhirFixture.FORM.getDescription()).startsWith(FhirFixture.PROTOCOL.signature());
        assertThat(FhirFixture.FORM.getIdentifierFirstRep().getValue()).isEqualTo(FhirFixture.PROTOCOL.hash());
    }

    private static List<String> linkIds(List<QuestionnaireItemComponent> items) {
        List<String> linkIds = new ArrayList<>();
        items.forEach(item -> {
            linkIds.add(item.getLinkId());
            linkIds.addAll(linkIds(item.getItem()));
        });
        return linkIds;
    }
}
