package dev.unknot.triage.fhir.form;

import dev.unknot.triage.fhir.code.Codes;
import dev.unknot.triage.fhir.code.InvalidResource;
import dev.unknot.triage.protocol.Protocol;
import java.util.Optional;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;

/**
 * Checks that a response belongs to this protocol, so that answers to other questions are not mistaken for answers to
 * its own.
 */
public final class ResponseCheck {

    private ResponseCheck() {}

    public static void check(Protocol protocol, QuestionnaireResponse response) {
        QuestionnaireResponseStatus status = response.getStatus();
        if (status == null || status == QuestionnaireResponseStatus.ENTEREDINERROR) {
            throw InvalidResource.of(
                    status == null ? IssueType.REQUIRED : IssueType.BUSINESSRULE,
                    "QuestionnaireResponse.status",
                    status == null ? "is missing" : "is entered-in-error, so the response cannot be assessed");
        }
        String canonical = canonical(response);
        if (!canonical.equals(Codes.FORM) && !canonical.equals(Codes.canonical(protocol))) {
            throw InvalidResource.of(
                    canonical.isEmpty() ? IssueType.REQUIRED : IssueType.NOTSUPPORTED,
                    "QuestionnaireResponse.questionnaire",
                    "must be " + Codes.canonical(protocol)
                            + ", or a contained Questionnaire derived from it; other versions ask other questions");
        }
    }

    private static String canonical(QuestionnaireResponse response) {
        String named = Optional.ofNullable(response.getQuestionnaire()).orElse("");
        if (!named.startsWith("#")) {
            return named;
        }
        return contained(response)
                .flatMap(form -> form.getDerivedFrom().stream().findFirst())
                .map(CanonicalType::getValue)
                .orElse("");
    }

    static Optional<Questionnaire> contained(QuestionnaireResponse response) {
        return response.getContained().stream()
                .filter(Questionnaire.class::isInstance)
                .map(Questionnaire.class::cast)
                .findFirst();
    }
}
