package dev.unknot.contracts.assessments;

import dev.unknot.contracts.EventData;
import java.time.Instant;
import java.util.UUID;

/** A clinician saw the person after an urgent result: held stretches and exercises may come again. */
public record AssessmentCleared(String organisation, String employee, UUID assessment, Instant clearedAt)
        implements EventData.OfEmployee {}
