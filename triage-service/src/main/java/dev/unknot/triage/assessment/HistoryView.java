package dev.unknot.triage.assessment;

import dev.unknot.triage.result.AssessmentView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next the cursor of the next page; explicitly null on the last one */
public record HistoryView(
        List<AssessmentView> items, @Nullable String next) {}
