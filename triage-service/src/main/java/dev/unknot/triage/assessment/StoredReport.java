package dev.unknot.triage.assessment;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.result.AssessmentView;

/** An earlier report: its facts and its result. */
public record StoredReport(Facts facts, AssessmentView result) {}
