package dev.unknot.triage.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.fhir.FhirAnswers;
import dev.unknot.triage.fhir.code.InvalidResource;
import dev.unknot.triage.protocol.Protocol;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the facts from a hook's context. Other fields, such as the client's FHIR server, are ignored. */
final class HookReader {

    private static final String RESPONSE = "questionnaireResponse";
    private static final String FINDINGS = "findings";

    private static final Set<String> FIELDS = Set.of("hook", "hookInstance", "context", RESPONSE, FINDINGS);

    private HookReader() {}

    /** Whether an error may name this property; any other may be a person's words. */
    static boolean knows(Protocol protocol, String property) {
        return FIELDS.contains(property) || protocol.findings().containsKey(property);
    }

    static Facts facts(Protocol protocol, JsonNode request) {
        JsonNode context = request.path("context");
        boolean response = context.path(RESPONSE).isObject();
        boolean findings = context.path(FINDINGS).isObject();
        List<Violation> violations = new ArrayList<>();
        require(
                violations,
                Services.REPORT.equals(request.path("hook").asText()),
                "hook",
                "must be " + Services.REPORT);
        require(violations, isUuid(request.path("hookInstance")), "hookInstance", "must be a UUID");
        require(
                violations,
                response != findings,
                "context",
                "must contain either " + RESPONSE + " or " + FINDINGS + ", as an object");
        if (!violations.isEmpty()) {
            throw Problems.badRequest(violations);
        }
        return response ? read(protocol, context, RESPONSE) : read(protocol, context, FINDINGS);
    }

    private static Facts read(Protocol protocol, JsonNode context, String field) {
        try {
            return field.equals(FINDINGS)
                    ? FhirAnswers.of(protocol, context.path(field))
                    : FhirAnswers.of(protocol, context.path(field).toString().getBytes(StandardCharsets.UTF_8));
        } catch (InvalidResource refusal) {
            throw Problems.badRequest(refusal.issues().stream()
                    .map(issue -> Violation.body(
                            "context." + field + issue.expression().replaceFirst("^QuestionnaireResponse", ""),
                            issue.text()))
                    .toList());
        }
    }

    private static void require(List<Violation> violations, boolean holds, String field, String message) {
        if (!holds) {
            violations.add(Violation.body(field, message));
        }
    }

    private static boolean isUuid(JsonNode node) {
        return node.asText().matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
