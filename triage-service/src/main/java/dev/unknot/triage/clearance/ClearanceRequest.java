package dev.unknot.triage.clearance;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param confirmation must be {@code seen-by-clinician}, to avoid lifting a hold by mistake */
public record ClearanceRequest(
        @Schema(implementation = String.class, examples = "seen-by-clinician")
        Optional<String> confirmation) {
    static final String SEEN = "seen-by-clinician";
}
