package dev.unknot.contracts.assessments;

import dev.unknot.contracts.EventData;
import java.time.Instant;
import java.util.UUID;

/** A clinician saw the person after an urgent result, so that the nudges that it held resume. */
public record AssessmentCleared(String organisation, String employee, UUID assessment, Instant clearedAt)
        implements EventData.OfEmployee {}
