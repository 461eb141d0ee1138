package dev.unknot.client;

import dev.unknot.client.triage.Assessment;
import dev.unknot.client.triage.AssessmentRequest;
import dev.unknot.client.triage.FollowUp;
import dev.unknot.client.triage.FollowUpRequest;
import dev.unknot.client.triage.Interview;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports, interviews and follow-ups, as the employee of the token. */
public final class TriageClient {

    private static final String ASSESSMENTS = "assessments";

    private final Transport transport;
    private final URI service;

    TriageClient(Transport transport, URI service) {
        this.transport = transport;
        this.service = service;
    }

    /** Assesses a report and keeps the result. */
    public Assessment assess(AssessmentRequest report) {
        return transport.read(Call.of("POST", service, ASSESSMENTS).body(report).once(), Assessment.class);
    }

    /** The next question. Keeps nothing: send all answers so far each time. */
    public Interview interview(AssessmentRequest report) {
        return transport.read(
                Call.of("POST", service, "interviews").body(report).repeatable(), Interview.class);
    }

    public Assessment assessment(UUID id) {
        return transport.read(Call.of("GET", service, ASSESSMENTS, id.toString()), Assessment.class);
    }

    /** The person's results, newest first. */
    public Page<Assessment> assessments(int limit, @Nullable String cursor) {
        return transport.page(
                Call.of("GET", service, "employees", "me", ASSESSMENTS)
                        .with("limit", limit)
                        .with("cursor", cursor),
                Assessment.class);
    }

    /** The questions to ask some days later. */
    public FollowUp followUp(UUID assessment) {
        return transport.read(Call.of("GET", service, ASSESSMENTS, assessment.toString(), "follow-up"), FollowUp.class);
    }

    /** The result of the answers to them. */
    public Assessment followUp(UUID assessment, FollowUpRequest answers) {
        return transport.read(
                Call.of("POST", service, ASSESSMENTS, assessment.toString(), "follow-up")
                        .body(answers)
                        .once(),
                Assessment.class);
    }

    /** A clinician has seen the person about this result, which lifts its hold. */
    public void clear(UUID assessment) {
        transport.done(Call.of("POST", service, ASSESSMENTS, assessment.toString(), "clearance")
                .body(Map.of("confirmation", "seen-by-clinician")));
    }
}
