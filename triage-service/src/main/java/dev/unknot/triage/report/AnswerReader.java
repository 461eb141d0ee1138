package dev.unknot.triage.report;

import dev.unknot.contracts.Vocabulary;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Country;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.Screen;
import dev.unknot.triage.report.AssessmentRequest.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a request into facts. Any unclear answer rejects the whole request, so that no guess lowers a level. */
public final class AnswerReader {

    private static final int MOST = 500;
    private static final String AGE = "age-in-years";

    /** Interview questions that are not findings. */
    private static final Set<String> ASKED_TOO =
            Set.of("area", "screen-person", "screen-story", "screen-contradiction");

    private final Protocol protocol;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, Boolean> answers = new LinkedHashMap<>();
    private final Map<String, Double> numbers = new LinkedHashMap<>();
    private final Set<String> unsure = new LinkedHashSet<>();
    private final Set<String> unsureAgain = new LinkedHashSet<>();
    private final Set<String> order = new LinkedHashSet<>();
    private final Map<String, Boolean> settled = new LinkedHashMap<>();
    private final Set<String> repeated = new LinkedHashSet<>();
    private Set<String> reopened = Set.of();

    private AnswerReader(Protocol protocol) {
        this.protocol = protocol;
    }

    public static ParsedComplaint read(Protocol protocol, AssessmentRequest request) {
        return new AnswerReader(protocol).read(request);
    }

    private ParsedComplaint read(AssessmentRequest request) {
        Set<String> areas = Vocabulary.released().areas().keySet();
        check(request.area().map(areas::contains).orElse(true), "area", "must be one of " + areas);
        Set<String> sexes = Set.of("female", "male", "other");
        check(request.sex().map(sexes::contains).orElse(true), "sex", "must be female, male or other");
        check(request.country().map(Country::isCode).orElse(true), "country", Country.NEEDED);
        boolean keeps = request.keepStory().orElse(false);
        check(!keeps || request.narrative().isPresent(), "keepStory", "requires a narrative");
        request.age().ifPresent(age -> number("age", AGE, age));
        RemedyPreferences preferences =
                RemedyPreferences.of(request.setting(), request.tools(), request.wants(), violations::add);
        Discomfort.check(request.discomfort(), violations::add);
        List<Evidence> evidence = request.evidence().orElse(List.of());
        check(evidence.size() <= MOST, "evidence", "has more than " + MOST + " items");
        Set<String> foundAgain = foundAgain(evidence);
        reopened = RepeatedQuestion.reopened(protocol, foundAgain);
        for (int i = 0; i < Math.min(evidence.size(), MOST); i++) {
            add(new Item(i), Optional.ofNullable(evidence.get(i)));
        }
        if (!violations.isEmpty()) {
            throw Problems.badRequest(violations);
        }
        Set<String> skipped = new LinkedHashSet<>(unsure);
        skipped.removeIf(this::isUnsureTick);
        unsure.forEach(this::assumeDanger);
        skipped.addAll(repeated);
        foundAgain.forEach(id -> answers.put(id, true));
        reopened.forEach(id -> answers.put(id, true));
        settled.forEach((id, present) -> answers.merge(id, present, Boolean::logicalOr));
        return new ParsedComplaint(
                new Facts(answers, numbers, request.area()).withSex(request.sex()),
                skipped,
                new AnswerOrder(List.copyOf(order), settled.keySet()),
                request.country(),
                preferences,
                NarrativeFindings.NONE);
    }

    private void add(Item where, Optional<Evidence> answer) {
        Optional<String> id = answer.flatMap(Evidence::finding);
        check(id.isPresent(), where, ".finding", "is missing");
        id.ifPresent(known -> {
            order.add(known);
            if (RepeatedQuestion.isId(known)) {
                repeat(where, known, answer.get());
            } else if (answer.flatMap(Evidence::unsure).orElse(false)) {
                doubt(where, known, answer.get());
            } else {
                add(where, known, answer.get());
            }
        });
    }

    private void add(Item where, String id, Evidence answer) {
        check(
                answer.present().isPresent(),
                where,
                ".present",
                "is missing; send unsure instead if the person does not know");
        if (AnswerOrder.isOnStory(id)) {
            settle(where, id, answer);
            return;
        }
        Optional<Screen> screen = Optional.ofNullable(protocol.screens().get(id));
        Optional<Finding> finding = Optional.ofNullable(protocol.findings().get(id));
        checkKnown(where, screen.isPresent() || finding.isPresent());
        answer.present().ifPresent(present -> {
            screen.ifPresent(all -> screen(where, all, present, answer.value()));
            finding.ifPresent(one -> add(where, one, present, answer.value()));
        });
    }

    /** The findings and lines to which the person said yes, or was unsure, when they were asked a second time. */
    private Set<String> foundAgain(List<Evidence> evidence) {
        Set<String> found = new LinkedHashSet<>();
        for (Evidence answer : evidence) {
            Optional<String> id = Optional.ofNullable(answer)
                    .filter(each ->
                            each.present().orElse(false) || each.unsure().orElse(false))
                    .flatMap(Evidence::finding)
                    .filter(RepeatedQuestion::isId)
                    .map(RepeatedQuestion::first)
                    .filter(first -> isTick(first) || isYesOrNo(first));
            id.ifPresent(found::add);
        }
        return found;
    }

    private void repeat(Item where, String id, Evidence answer) {
        String first = RepeatedQuestion.first(id);
        boolean unsure = answer.unsure().orElse(false);
        checkKnown(where, isTick(first) || isYesOrNo(first));
        check(unsure != answer.present().isPresent(), where, "", "needs either present or unsure");
        check(answer.value().isEmpty(), where, ".value", "does not belong to a yes-or-no finding");
        repeated.add(id);
    }

    /** Whether the finding is as the story says; it outweighs what was answered to the finding's own question. */
    private void settle(Item where, String id, Evidence answer) {
        checkKnown(where, isYesOrNo(AnswerOrder.finding(id)));
        check(answer.value().isEmpty(), where, ".value", "does not belong to a yes-or-no finding");
        answer.present().ifPresent(present -> settled.put(AnswerOrder.finding(id), present));
    }

    private boolean isYesOrNo(String id) {
        return Optional.ofNullable(protocol.findings().get(id))
                .filter(finding -> finding.range().isEmpty())
                .isPresent();
    }

    private void doubt(Item where, String id, Evidence answer) {
        check(
                answer.present().isEmpty() && answer.value().isEmpty(),
                where,
                ".unsure",
                "must not be combined with present or value");
        if (AnswerOrder.isOnStory(id)) {
            checkKnown(where, isYesOrNo(AnswerOrder.finding(id)));
            settled.put(AnswerOrder.finding(id), true);
            return;
        }
        checkKnown(
                where,
                protocol.screens().containsKey(id)
                        || protocol.findings().containsKey(id)
                        || ASKED_TOO.contains(id)
                        || AccompanyingQuestion.isId(protocol, id));
        if (!unsure.add(id)) {
            unsureAgain.add(id);
        }
    }

    /**
     * Being unsure about a line opens the screen behind it, as "yes" does. Being unsure again, or after "yes", skips
     * that screen.
     */
    private boolean isUnsureTick(String id) {
        return isTick(id) && !answers.containsKey(id) && !unsureAgain.contains(id);
    }

    private boolean isTick(String id) {
        return Optional.ofNullable(protocol.screens().get(id))
                .flatMap(Screen::gate)
                .isPresent();
    }

    private void checkKnown(Item where, boolean known) {
        if (!known) {
            check(
                    false,
                    where,
                    ".finding",
                    "is not a finding of protocol " + protocol.version() + "; see GET /protocol");
        }
    }

    /** A danger sign that the person is unsure about counts as present, until a plain answer says otherwise. */
    private void assumeDanger(String id) {
        boolean danger = Optional.ofNullable(protocol.findings().get(id))
                .map(finding -> finding.guard() && finding.range().isEmpty())
                .orElse(false);
        if (danger || isTick(id)) {
            answers.putIfAbsent(id, true);
        }
    }

    private void screen(Item where, Screen screen, boolean present, Optional<Double> value) {
        check(
                !present || screen.gate().isPresent(),
                where,
                ".present",
                "must be false for this screen; name the finding that is present");
        check(value.isEmpty(), where, ".value", "does not belong to a screen");
        screen.gate().ifPresent(tick -> answer(where, screen.id(), present || reopened.contains(screen.id())));
        if (screen.again()) {
            repeated.add(screen.id());
        } else if (!present) {
            protocol.findingsOf(screen).stream()
                    .filter(finding -> finding.range().isEmpty() && !isReopened(finding))
                    .forEach(finding -> answer(where, finding.id(), false));
        }
    }

    private boolean isReopened(Finding finding) {
        return !reopened.isEmpty()
                && protocol.screenBehindLine(finding.id())
                        .filter(screen -> reopened.contains(screen.id()))
                        .isPresent();
    }

    private void add(Item where, Finding finding, boolean present, Optional<Double> value) {
        if (finding.range().isEmpty()) {
            check(value.isEmpty(), where, ".value", "does not belong to a yes-or-no finding");
            answer(where, finding.id(), present);
            return;
        }
        check(
                present,
                where,
                ".present",
                "must be true for a numeric finding; leave the item out when the number is unknown");
        check(value.isPresent(), where, ".value", "is missing");
        value.ifPresent(number -> number(where + ".value", finding.id(), number));
    }

    private void answer(Item where, String finding, boolean present) {
        Boolean before = answers.put(finding, present);
        check(
                before == null || before == present,
                where,
                "contradicts an earlier answer to the same question; ask again, and send only one answer");
    }

    private void number(Object where, String id, double number) {
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

    private void check(boolean holds, Item where, String member, String message) {
        if (!holds) {
            check(false, where + member, message);
        }
    }

    private void check(boolean holds, Object where, String message) {
        if (!holds) {
            violations.add(Violation.body(where.toString(), message));
        }
    }

    /** Formatted only for a violation: there can be hundreds of items, and most have none. */
    private record Item(int nth) {
        @Override
        public String toString() {
            return "evidence[" + nth + "]";
        }
    }
}
