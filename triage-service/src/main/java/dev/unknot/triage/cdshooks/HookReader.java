package dev.unknot.triage.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import dev.unknot.triage.fhir.FhirAnswers;
import dev.unknot.triage.fhir.code.InvalidResource;
import dev.unknot.triage.fhir.form.ParsedResponse;
import dev.unknot.triage.fhir.form.PatientFacts;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.report.RemedyPreferences;
import dev.unknot.triage.report.Report;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the report from a hook's context. Other fields, such as the client's FHIR server, are ignored. */
final class HookReader {

    private static final String RESPONSE = "questionnaireResponse";
    private static final String FINDINGS = "findings";
    private static final String GENDER = "gender";
    private static final String BIRTH_DATE = "birthDate";

    private static final String SETTING = "setting";
    private static final String TOOLS = "tools";
    private static final String WANTS = "wants";

    private static final String PATIENT = "prefetch." + Services.PATIENT;

    private static final Set<String> FIELDS = Set.of(
            "hook",
            "hookInstance",
            "context",
            RESPONSE,
            FINDINGS,
            SETTING,
            TOOLS,
            WANTS,
            "prefetch",
            Services.PATIENT,
            GENDER,
            BIRTH_DATE);

    private HookReader() {}

    /** Whether an error may name this property; any other may be a person's words. */
    static boolean knows(Protocol protocol, String property) {
        return FIELDS.contains(property) || protocol.findings().containsKey(property);
    }

    /** @param today the day on which the person has the age that follows from their date of birth */
    static Report report(Protocol protocol, JsonNode request, LocalDate today) {
        JsonNode context = request.path("context");
        boolean response = context.path(RESPONSE).isObject();
        boolean findings = context.path(FINDINGS).isObject();
        List<Violation> violations = new ArrayList<>();
        require(violations, Services.HOOK.equals(request.path("hook").asText()), "hook", "must be " + Services.HOOK);
        require(violations, isUuid(request.path("hookInstance")), "hookInstance", "must be a UUID");
        require(
                violations,
                response != findings,
                "context",
                "must contain either " + RESPONSE + " or " + FINDINGS + ", as an object");
        PatientFacts patient = patient(request.path("prefetch").path(Services.PATIENT), today, violations);
        Optional<RemedyPreferences> preferences = preferences(context, violations);
        if (!violations.isEmpty()) {
            throw Problems.badRequest(violations);
        }
        Report report = read(protocol, context, response ? RESPONSE : FINDINGS, today);
        return Report.of(patient.addTo(protocol, report.facts()), preferences.orElse(report.preferences()));
    }

    /** Empty if the context has none, so that those of a questionnaireResponse count. */
    private static Optional<RemedyPreferences> preferences(JsonNode context, List<Violation> violations) {
        return Stream.of(SETTING, TOOLS, WANTS).noneMatch(context::has)
                ? Optional.empty()
                : Optional.of(RemedyPreferences.of(
                        Optional.of(context.path(SETTING))
                                .filter(given -> !given.isMissingNode())
                                .map(JsonNode::asText),
                        words(context, TOOLS, violations),
                        words(context, WANTS, violations),
                        fault -> violations.add(Violation.body("context." + fault.field(), fault.message()))));
    }

    private static Optional<List<String>> words(JsonNode context, String field, List<Violation> violations) {
        JsonNode given = context.path(field);
        require(violations, given.isMissingNode() || given.isArray(), "context." + field, "must be a list");
        return Optional.of(StreamSupport.stream(given.spliterator(), false)
                .map(JsonNode::asText)
                .toList());
    }

    /** The sex and age of the Patient that the client fetched; everything else in it is ignored. */
    private static PatientFacts patient(JsonNode patient, LocalDate today, List<Violation> violations) {
        Optional<String> gender = Optional.of(patient.path(GENDER))
                .filter(known -> !known.isMissingNode())
                .map(JsonNode::asText);
        Optional<String> birthDate = Optional.of(patient.path(BIRTH_DATE))
                .filter(known -> !known.isMissingNode())
                .map(JsonNode::asText);
        require(
                violations,
                gender.map(PatientFacts.GENDERS::contains).orElse(true),
                PATIENT + "." + GENDER,
                "must be male, female, other or unknown");
        try {
            return PatientFacts.of(gender, birthDate, today);
        } catch (DateTimeException e) {
            violations.add(Violation.body(PATIENT + "." + BIRTH_DATE, "must be a date, such as 1985-03-21 or 1985"));
            return PatientFacts.NONE;
        }
    }

    private static Report read(Protocol protocol, JsonNode context, String field, LocalDate today) {
        try {
            if (field.equals(FINDINGS)) {
                return Report.of(FhirAnswers.of(protocol, context.path(field)), RemedyPreferences.NONE);
            }
            ParsedResponse parsed =
                    FhirAnswers.of(protocol, context.path(field).toString().getBytes(StandardCharsets.UTF_8), today);
            return Report.of(parsed.facts(), parsed.preferences());
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
