package dev.unknot.triage.fhir;

import dev.unknot.http.problem.Violation;
import dev.unknot.triage.fhir.code.InvalidResource;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.jspecify.annotations.Nullable;

/** Maps errors to OperationOutcome, as FHIR clients expect. */
final class Outcomes {

    private Outcomes() {}

    @Provider
    public static class OfRefusal implements ExceptionMapper<InvalidResource> {
        @Override
        public Response toResponse(InvalidResource refusal) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .type(FhirJson.TYPE)
                    .entity(of(refusal))
                    .build();
        }
    }

    /** Converts errors from outside the FHIR resources. */
    @Provider
    public static class OfProblem implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            String path = request.getUriInfo().getPath();
            if (path.matches("/?fhir(/.*)?")
                    && response.getStatus() >= 400
                    && !(response.getEntity() instanceof OperationOutcome)) {
                response.setEntity(
                        of(response.getStatus(), response.getEntity()),
                        new Annotation[0],
                        MediaType.valueOf(FhirJson.TYPE));
            }
        }
    }

    static OperationOutcome of(InvalidResource refusal) {
        OperationOutcome outcome = new OperationOutcome();
        refusal.issues().forEach(issue -> issue(outcome, issue.type(), issue.text(), issue.expression()));
        return outcome;
    }

    static OperationOutcome of(int status, @Nullable Object entity) {
        OperationOutcome outcome = new OperationOutcome();
        Optional<HttpProblem> problem = entity instanceof HttpProblem given ? Optional.of(given) : Optional.empty();
        List<?> violations = problem.map(HttpProblem::getParameters)
                .map(parameters -> parameters.get("violations"))
                .filter(List.class::isInstance)
                .map(List.class::cast)
                .orElse(List.of());
        violations.stream()
                .filter(Violation.class::isInstance)
                .map(Violation.class::cast)
                .forEach(violation -> issue(outcome, type(status), violation.message(), violation.field()));
        if (!outcome.hasIssue()) {
            issue(outcome, type(status), problem.map(HttpProblem::getDetail).orElse("HTTP status " + status), "");
        }
        return outcome;
    }

    private static void issue(OperationOutcome outcome, IssueType type, String text, String expression) {
        OperationOutcomeIssueComponent issue = outcome.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(type)
                .setDiagnostics(text);
        if (!expression.isEmpty()) {
            issue.addExpression(expression);
        }
    }

    private static IssueType type(int status) {
        return switch (status) {
            case 401 -> IssueType.LOGIN;
            case 403 -> IssueType.FORBIDDEN;
            case 404 -> IssueType.NOTFOUND;
            case 405, 406, 415 -> IssueType.NOTSUPPORTED;
            case 413 -> IssueType.TOOLONG;
            default -> status >= 500 ? IssueType.EXCEPTION : IssueType.INVALID;
        };
    }
}
