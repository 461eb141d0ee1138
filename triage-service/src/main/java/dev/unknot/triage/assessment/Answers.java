package dev.unknot.triage.assessment;

import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.assessment.AssessmentRequest.Evidence;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.problem.Problems;
import dev.unknot.triage.problem.Problems.Violation;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.Screen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a request into facts, refusing it whole when any answer is unclear, so that no guess lowers a level. */
final class Answers {

    private static final int MOST = 500;
    private static final String AGE = "age-in-years";

    private final Protocol protocol;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, Boolean> answers = new LinkedHashMap<>();
    private final Map<String, Double> numbers = new LinkedHashMap<>();

    private Answers(Protocol protocol) {
        this.protocol = protocol;
    }

    static Facts read(Protocol protocol, AssessmentRequest request) {
        return new Answers(protocol).read(request);
    }

    private Facts read(AssessmentRequest request) {
        if (request.narrative().filter(text -> !text.isBlank()).isPresent()) {
            throw Problems.badRequest(Violation.body(
                    "narrative",
                    "stories are not understood yet, so nothing in it would count; send the answers as evidence."
                            + " If this may be an emergency, call your emergency number now."));
        }
        Set<String> areas = Vocabulary.released().areas().keySet();
        check(request.area().map(areas::contains).orElse(true), "area", "must be one of " + areas);
        Set<String> sexes = Set.of("female", "male", "other");
        check(request.sex().map(sexes::contains).orElse(true), "sex", "must be female, male or other");
        request.age().ifPresent(age -> number("age", AGE, age));
        List<Evidence> evidence = request.evidence().orElse(List.of());
        check(evidence.size() <= MOST, "evidence", "has more than " + MOST + " items");
        for (int i = 0; i < Math.min(evidence.size(), MOST); i++) {
            add("evidence[" + i + "]", Optional.ofNullable(evidence.get(i)));
        }
        if (!violations.isEmpty()) {
            throw Problems.badRequest(violations);
        }
        return new Facts(answers, numbers, request.area());
    }

    private void add(String where, Optional<Evidence> answer) {
        Optional<String> id = answer.flatMap(Evidence::finding);
        Optional<Boolean> present = answer.flatMap(Evidence::present);
        check(id.isPresent(), where + ".finding", "is missing");
        check(present.isPresent(), where + ".present", "is missing; leave out what is not known");
        if (id.isEmpty() || present.isEmpty()) {
            return;
        }
        Optional<Double> value = answer.flatMap(Evidence::value);
        Optional<Screen> screen = Optional.ofNullable(protocol.screens().get(id.get()));
        Optional<Finding> finding = Optional.ofNullable(protocol.findings().get(id.get()));
        check(
                screen.isPresent() || finding.isPresent(),
                where + ".finding",
                "is not a finding of protocol " + protocol.version() + "; see GET /protocol");
        screen.ifPresent(all -> noneOf(where, all, present.get(), value));
        finding.ifPresent(one -> add(where, one, present.get(), value));
    }

    private void noneOf(String where, Screen screen, boolean present, Optional<Double> value) {
        check(!present, where + ".present", "must be false for a screen; name the finding that is present");
        check(value.isEmpty(), where + ".value", "does not belong to a screen");
        protocol.findingsOf(screen).stream()
                .filter(finding -> finding.range().isEmpty())
                .forEach(finding -> answer(where, finding.id(), false));
    }

    private void add(String where, Finding finding, boolean present, Optional<Double> value) {
        if (finding.range().isEmpty()) {
            check(value.isEmpty(), where + ".value", "does not belong to a yes-or-no finding");
            answer(where, finding.id(), present);
            return;
        }
        check(present, where + ".present", "must be true for a number; leave it out when it is not known");
        check(value.isPresent(), where + ".value", "is missing");
        value.ifPresent(number -> number(where + ".value", finding.id(), number));
    }

    private void answer(String where, String finding, boolean present) {
        Boolean before = answers.put(finding, present);
        check(
                before == null || before == present,
                where,
                "contradicts an earlier answer to the same question; ask again, and send one of them");
    }

    private void number(String where, String id, double number) {
        Finding.Range range = Optional.ofNullable(protocol.findings().get(id))
                .flatMap(Finding::range)
                .orElseThrow();
        check(
                range.contains(number),
                where,
                "must lie between " + (int) range.min() + " and " + (int) range.max() + " " + range.unit());
        Double before = numbers.put(id, number);
        check(before == null || before == number, where, "contradicts an earlier answer to the same question");
    }

    private void check(boolean holds, String field, String message) {
        if (!holds) {
            violations.add(Violation.body(field, message));
        }
    }
}
