package dev.unknot.triage.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.result.AssessmentView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything that triage keeps of a person.
 *
 * @param zone the time zone, as the organisation gave it
 * @param erasedHolds erased reports that still hold a plan until a clinician's all-clear
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ExportView(
        String organisation,
        String employee,
        @Schema(implementation = String.class) Optional<String> zone,
        @Schema(implementation = String.class) Optional<String> country,
        List<StoredAssessment> reports,
        List<UUID> erasedHolds) {

    /** @param story the words themselves, when the person had them kept */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record StoredAssessment(
            Facts told,
            AssessmentView result,
            @Schema(implementation = String.class) Optional<String> story,
            @Schema(implementation = String.class) Optional<String> idempotencyKey,
            String requestHash) {}
}
