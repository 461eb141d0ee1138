package dev.unknot.triage.report;

import dev.unknot.triage.report.AssessmentRequest.Evidence;
import java.util.List;
import java.util.Optional;

/** Requests with answers alone. */
public final class RequestFixture {

    private RequestFixture() {}

    public static AssessmentRequest answers(Optional<String> sex, Optional<String> area, List<Evidence> evidence) {
        return new AssessmentRequest(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                sex,
                area,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(evidence));
    }
}
