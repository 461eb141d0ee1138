package dev.unknot.triage.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.result.AssessmentView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything that triage stores about a person.
 *
 * @param zone the time zone from the organisation's records, as country and language
 * @param erasedHolds erased reports that still pause the reminders until a clinician's clearance
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ExportView(
        String organisation,
        String employee,
        @Schema(implementation = String.class) Optional<String> zone,
        @Schema(implementation = String.class) Optional<String> country,
        @Schema(implementation = String.class) Optional<String> language,
        List<StoredAssessment> reports,
        List<UUID> erasedHolds) {

    /** @param story the narrative, when the person had it stored */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record StoredAssessment(
            Facts told,
            AssessmentView result,
            @Schema(implementation = String.class) Optional<String> story,
            @Schema(implementation = String.class) Optional<String> idempotencyKey,
            String requestHash) {}
}
