package dev.unknot.triage.interview;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.interview.Question.Item;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.report.AnswerReader;
import dev.unknot.triage.report.AssessmentRequest.Evidence;
import dev.unknot.triage.report.RepeatedQuestion;
import dev.unknot.triage.report.RequestFixture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A person who answers every question truthfully, and says nothing else. */
final class Interviewee {

    /** @param before the facts when it was asked */
    record Asked(Question question, Facts before) {}

    private static final String REPORTS = "reports-in-14-days";

    private final Protocol protocol;
    private final String area;
    private final Set<String> present;
    private final Map<String, Double> numbers;
    private final List<Evidence> evidence = new ArrayList<>();
    private final Set<String> unsureAbout = new LinkedHashSet<>();
    private final Set<String> singly = new LinkedHashSet<>();
    private final Set<String> overlooked = new LinkedHashSet<>();
    private final List<Asked> asked = new ArrayList<>();
    private final Set<String> unsure = new LinkedHashSet<>();
    private final Map<String, Boolean> answers = new LinkedHashMap<>();
    private final List<Object> given = new ArrayList<>();
    private Facts facts;
    private boolean skipping;

    Interviewee(Protocol protocol, String area, Set<String> present, Map<String, Double> numbers) {
        this.protocol = protocol;
        this.area = area;
        this.present = present;
        this.numbers = numbers;
        // The number of reports is not asked, as the service knows it.
        this.facts = Facts.NONE.with(REPORTS, numbers.getOrDefault(REPORTS, 0.0));
    }

    Interviewee of(String sex) {
        facts = facts.withSex(Optional.of(sex));
        return this;
    }

    /** Does not see this line, and so says no to it. What is asked a second time is another line. */
    Interviewee overlooking(String line) {
        overlooked.add(line);
        return this;
    }

    /** Does not see this line either when its question is put a second time. */
    Interviewee overlookingTwice(String line) {
        overlooked.add(RepeatedQuestion.id(line));
        return overlooking(line);
    }

    /** Leaves unanswered what is optional. */
    Interviewee skippingOptional() {
        skipping = true;
        return this;
    }

    /** Says "not sure" instead of yes to these findings. */
    Interviewee unsureAbout(Set<String> findings) {
        unsureAbout.addAll(findings);
        return this;
    }

    /** Continues until nothing more is asked. */
    Interviewee interviewed() {
        InterviewPath path = InterviewPath.from(protocol, facts, unsure, this::next);
        while (path.next().isPresent()) {
            if (asked.size() > protocol.screens().size()) {
                throw new AssertionError("the interview does not end: " + screens());
            }
            answer(path.next().get());
            path = path.after(given, this::next);
        }
        return this;
    }

    private void answer(Question question) {
        asked.add(new Asked(question, facts));
        given.clear();
        if (skipping && question.optional()) {
            skip(question.id());
        } else {
            question.items().forEach(this::answer);
        }
        facts = new Facts(answers, facts.numbers(), facts.area(), facts.supposed(), facts.sex());
    }

    private Optional<Question> next() {
        return Interviewer.next(protocol, facts, unsure);
    }

    private void skip(String question) {
        given.add("skipped");
        unsure.add(question);
        evidence.add(new Evidence(Optional.of(question), Optional.empty(), Optional.empty(), Optional.of(true)));
    }

    private void answer(Item item) {
        switch (item.type()) {
            case AREA -> place();
            case NUMBER ->
                Optional.ofNullable(numbers.get(item.finding()))
                        .ifPresentOrElse(number -> count(item.finding(), number), () -> skip(item.finding()));
            case BOOLEAN -> tick(item.finding());
        }
    }

    private void place() {
        given.add(area);
        facts = facts.withArea(area);
    }

    private void count(String id, double number) {
        given.add(number);
        facts = facts.with(id, number);
        evidence.add(new Evidence(Optional.of(id), Optional.of(true), Optional.of(number), Optional.empty()));
    }

    private void say(String id, boolean yes) {
        given.add(yes);
        boolean sure = !yes || !unsureAbout.contains(id);
        evidence.add(new Evidence(
                Optional.of(id),
                sure ? Optional.of(yes) : Optional.empty(),
                Optional.empty(),
                sure ? Optional.empty() : Optional.of(true)));
    }

    private void tick(String id) {
        if (RepeatedQuestion.isId(id)) {
            repeat(id);
            return;
        }
        if (isRepeating(id)) {
            check(id);
            return;
        }
        singly.add(id);
        List<String> behind = behind(protocol, id);
        boolean yes = !overlooked.contains(id)
                && (present.contains(id) || behind.stream().anyMatch(present::contains));
        answers.put(id, yes);
        if (!yes) {
            behind.forEach(each -> answers.put(each, false));
        }
        say(id, yes);
    }

    /** As the service does: a "yes" opens the line again under which it was denied. */
    private void repeat(String id) {
        unsure.add(id);
        String first = RepeatedQuestion.first(id);
        boolean yes = !overlooked.contains(id)
                && (present.contains(first) || behind(protocol, first).stream().anyMatch(present::contains));
        say(id, yes);
        if (!yes) {
            return;
        }
        singly.add(first);
        answers.put(first, true);
        RepeatedQuestion.reopened(protocol, Set.of(first)).forEach(this::reopen);
    }

    private boolean isRepeating(String id) {
        return Optional.ofNullable(protocol.screens().get(id))
                .filter(screen -> screen.again() && screen.gate().isPresent())
                .isPresent();
    }

    /** Says yes to a line that repeats others if something behind it was not told yet. */
    private void check(String line) {
        boolean yes = !overlooked.contains(line)
                && behind(protocol, line).stream()
                        .anyMatch(finding -> present.contains(finding) && !answers.getOrDefault(finding, false));
        unsure.add(line);
        answers.put(line, yes);
        say(line, yes);
    }

    private void reopen(String line) {
        behind(protocol, line).stream().filter(each -> !singly.contains(each)).forEach(answers::remove);
        answers.put(line, true);
    }

    static List<String> behind(Protocol protocol, String item) {
        return Optional.ofNullable(protocol.screens().get(item)).stream()
                .flatMap(screen -> protocol.findingsOf(screen).stream())
                .map(Finding::id)
                .toList();
    }

    Facts facts() {
        return facts;
    }

    Facts everything() {
        Map<String, Boolean> all = new LinkedHashMap<>();
        protocol.findings().values().stream()
                .filter(finding -> finding.range().isEmpty())
                .forEach(finding -> all.put(finding.id(), present.contains(finding.id())));
        return new Facts(all, numbers, Optional.of(area));
    }

    /** As the service reads the answers, in whatever order they come. */
    Facts read(Random order) {
        List<Evidence> shuffled = new ArrayList<>(evidence);
        Collections.shuffle(shuffled, order);
        return AnswerReader.read(protocol, RequestFixture.answers(facts.sex(), facts.area(), shuffled))
                .facts()
                .with(REPORTS, numbers.getOrDefault(REPORTS, 0.0));
    }

    List<Question> questions() {
        return asked.stream().map(Asked::question).toList();
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    int screenCount() {
        return asked.size();
    }

    int lines() {
        return questions().stream()
                .mapToInt(question -> question.items().size())
                .sum();
    }

    /** The lines that were answered with yes. */
    List<String> ticked() {
        return questions().stream()
                .flatMap(question -> question.items().stream())
                .map(Item::finding)
                .filter(line -> facts.has(line) == Truth.TRUE)
                .toList();
    }

    List<String> screens() {
        return questions().stream().map(Question::id).toList();
    }
}
