package dev.unknot.triage.interview;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.interview.Question.Item;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Set<String> overlooked = new LinkedHashSet<>();
    private final List<Asked> asked = new ArrayList<>();
    private final Set<String> unsure = new LinkedHashSet<>();
    private Facts facts;

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

    /** Does not see this line, and so says no to it. */
    Interviewee overlooking(String line) {
        overlooked.add(line);
        return this;
    }

    /** Continues until nothing more is asked. */
    Interviewee interviewed() {
        for (Optional<Question> next = next(); next.isPresent(); next = next()) {
            if (asked.size() > protocol.screens().size()) {
                throw new AssertionError("the interview does not end: " + screens());
            }
            asked.add(new Asked(next.get(), facts));
            next.get().items().forEach(this::answer);
        }
        return this;
    }

    private Optional<Question> next() {
        return Interviewer.next(protocol, facts, unsure);
    }

    private void answer(Item item) {
        switch (item.type()) {
            case AREA -> facts = facts.withArea(area);
            case NUMBER ->
                Optional.ofNullable(numbers.get(item.finding()))
                        .ifPresentOrElse(
                                number -> facts = facts.with(item.finding(), number), () -> unsure.add(item.finding()));
            case BOOLEAN -> tick(item.finding());
        }
    }

    private void tick(String id) {
        List<String> behind = behind(protocol, id);
        boolean yes = !overlooked.contains(id)
                && (present.contains(id) || behind.stream().anyMatch(present::contains));
        facts = facts.with(id, yes);
        if (!yes) {
            behind.forEach(each -> facts = facts.with(each, false));
        }
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
        Facts all = Facts.NONE.withArea(area);
        for (Finding finding : protocol.findings().values()) {
            all = finding.range().isPresent() ? all : all.with(finding.id(), present.contains(finding.id()));
        }
        for (Map.Entry<String, Double> number : numbers.entrySet()) {
            all = all.with(number.getKey(), number.getValue());
        }
        return all;
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
