package dev.unknot.system;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.assessments.AssessmentCompleted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Assessed reports as the triage service announces them. */
final class Reports {

    private Reports() {}

    static AssessmentCompleted stiffNeck(String employee, Instant completedAt) {
        return new AssessmentCompleted(
                "acme",
                employee,
                UUID.randomUUID(),
                Level.SELF_CARE,
                false,
                Optional.of("neck"),
                List.of(),
                List.of(),
                List.of(),
                LocalDate.of(2030, 1, 1),
                completedAt,
                Optional.empty());
    }
}
