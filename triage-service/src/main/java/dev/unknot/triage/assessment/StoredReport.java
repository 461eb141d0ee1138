package dev.unknot.triage.assessment;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.result.AssessmentView;

/** An earlier report: what was told, and what came of it. */
public record StoredReport(Facts facts, AssessmentView result) {}
