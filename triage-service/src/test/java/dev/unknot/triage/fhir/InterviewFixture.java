package dev.unknot.triage.fhir;

import dev.unknot.triage.fhir.code.Codes;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Type;

/** A person of 41 with neck pain for two days, who fills in an adaptive form. */
public final class InterviewFixture {

    private InterviewFixture() {}

    public static Questionnaire form(QuestionnaireResponse response) {
        return (Questionnaire) response.getContained().get(0);
    }

    /** Answers the most recent group. */
    public static void answer(QuestionnaireResponse response, List<String> present) {
        List<QuestionnaireItemComponent> groups = form(response).getItem();
        QuestionnaireItemComponent asked = groups.get(groups.size() - 1);
        QuestionnaireResponseItemComponent group = response.addItem().setLinkId(asked.getLinkId());
        asked.getItem().stream()
                .filter(item -> item.getType() != QuestionnaireItemType.DISPLAY)
                .forEach(item ->
                        group.addItem().setLinkId(item.getLinkId()).addAnswer().setValue(value(item, present)));
    }

    private static Type value(QuestionnaireItemComponent item, List<String> present) {
        return switch (item.getType()) {
            case CHOICE -> Codes.area(FhirFixture.PROTOCOL, "neck");
            case INTEGER -> new IntegerType(item.getLinkId().equals("age-in-years") ? 41 : 2);
            default -> new BooleanType(item.getLinkId().endsWith("-none") || present.contains(item.getLinkId()));
        };
    }
}
