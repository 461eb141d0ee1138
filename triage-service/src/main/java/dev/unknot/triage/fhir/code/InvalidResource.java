package dev.unknot.triage.fhir.code;

import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * A resource that is rejected. Each issue says where and what to do, and repeats nothing that was sent, as it may be
 * health data.
 */
public final class InvalidResource extends RuntimeException {

    /** @param expression the location, as FHIRPath */
    public record Issue(IssueType type, String expression, String text) {}

    private final transient List<Issue> issues;

    public InvalidResource(List<Issue> issues) {
        super(issues.size() + " issues in a resource");
        this.issues = List.copyOf(issues);
    }

    public static InvalidResource of(IssueType type, String expression, String text) {
        return new InvalidResource(List.of(new Issue(type, expression, text)));
    }

    public List<Issue> issues() {
        return issues;
    }
}
