package dev.unknot.triage.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import dev.unknot.triage.fhir.code.InvalidResource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

class OutcomesTest {

    private static void isValid(Resource resource) {
        assertThat(FhirFixture.faults(FhirFixture.json(resource))).isEmpty();
    }

    @Test
    void anInvalidResourceNamesTheLocation() {
        OperationOutcome outcome = Outcomes.of(
                InvalidResource.of(IssueType.VALUE, "QuestionnaireResponse.item[0].answer[0].value", "is wrong"));

        isValid(outcome);
        assertThat(outcome.getIssueFirstRep().getExpression().get(0).getValue())
                .isEqualTo("QuestionnaireResponse.item[0].answer[0].value");
    }

    @Test
    void aProblemKeepsItsText() {
        OperationOutcome outcome = Outcomes.of(400, Problems.badRequest(Violation.body("", "is not JSON: see line 1")));

        isValid(outcome);
        assertThat(outcome.getIssueFirstRep().getDiagnostics()).isEqualTo("is not JSON: see line 1");
        assertThat(outcome.getIssueFirstRep().hasExpression()).isFalse();
    }

    @Test
    void everyOtherErrorIsAnOperationOutcome() {
        for (int status : new int[] {401, 403, 404, 405, 406, 409, 413, 415, 500}) {
            isValid(Outcomes.of(status, ""));
        }
    }

    @Test
    void theCapabilitiesAreValidR4() {
        isValid(new MetadataResource(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)).read());
    }

    @Test
    void theValidatorFindsFaults() {
        assertThat(FhirFixture.faults("{\"resourceType\": \"ClinicalImpression\"}"))
                .isNotEmpty();
    }
}
