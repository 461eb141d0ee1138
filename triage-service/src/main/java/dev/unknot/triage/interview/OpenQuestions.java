package dev.unknot.triage.interview;

import dev.unknot.contracts.Level;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.Screen;
import dev.unknot.triage.rule.Rule;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which answers can still change something, and how far. */
final class OpenQuestions {

    private final Protocol protocol;
    private final Facts facts;
    private final Set<String> settled;
    private final Map<String, Level> reach = new LinkedHashMap<>();
    private final Map<String, Integer> rules = new LinkedHashMap<>();

    private OpenQuestions(Protocol protocol, Facts facts, Set<String> asked) {
        this.protocol = protocol;
        this.facts = facts;
        this.settled = new LinkedHashSet<>(asked);
        asked.stream().flatMap(this::screen).map(Screen::items).forEach(settled::addAll);
        if (asked.contains(Question.PERSON)) {
            settled.addAll(List.of(Question.AREA, Question.AGE));
        }
    }

    /** What can still raise the level, by the highest level that it could bring about. */
    static OpenQuestions deciding(Protocol protocol, Facts facts, Set<String> asked, Level lower) {
        OpenQuestions open = new OpenQuestions(protocol, facts, asked);
        protocol.index().rules().evaluate(facts).forEachOpen(lower, open::add);
        return open;
    }

    /** What can no longer raise the level, but change what is suggested. */
    static OpenQuestions tailoring(Protocol protocol, Facts facts, Set<String> asked, Level level) {
        OpenQuestions open = new OpenQuestions(protocol, facts, asked);
        Stream.of(Question.AREA, Question.AGE).forEach(each -> open.add(each, level));
        protocol.screens().values().stream()
                .filter(screen -> screen.gate().isEmpty())
                .map(protocol::findingsOf)
                .filter(findings -> findings.stream().anyMatch(open::isWorthAScreen))
                .flatMap(List::stream)
                .filter(OpenQuestions::suits)
                .forEach(finding -> open.add(finding.id(), level));
        return open;
    }

    private void add(Rule rule, Set<String> unanswered) {
        unanswered.forEach(question -> add(question, rule.level()));
        if (!unanswered.isEmpty() && !rule.regions().isEmpty()) {
            add(Question.AREA, rule.level());
        }
    }

    private void add(String question, Level level) {
        reach.merge(question, level, Level::max);
        rules.merge(question, 1, Integer::sum);
    }

    private static boolean suits(Finding finding) {
        return !finding.cautions().isEmpty() || finding.cause().isPresent();
    }

    /** A danger sign that was passed over for good reason is not brought up again only for what it forbids. */
    private boolean isWorthAScreen(Finding finding) {
        return suits(finding) && (finding.presumed() || !finding.guard()) && isOpen(finding.id());
    }

    private boolean isOpen(String question) {
        return !facts.knows(question) && !settled.contains(question);
    }

    boolean has(String question) {
        return reach.containsKey(question) && isOpen(question);
    }

    /** Whether a screen is one tick on another: something behind it matters, and nobody knows yet if it is there. */
    boolean offers(String gate) {
        return isOpen(gate) && !isTicked(gate) && behind(gate).anyMatch(this::has);
    }

    /** Somebody ticked it, or something behind it is known to be there. */
    boolean isTicked(String gate) {
        return Stream.concat(Stream.of(gate), behind(gate)).anyMatch(each -> facts.has(each) == Truth.TRUE);
    }

    /** The gravest level that the items shown on a screen could bring about. */
    Level reach(List<String> items) {
        return leaves(items)
                .map(each -> reach.getOrDefault(each, Level.SELF_CARE))
                .reduce(Level.SELF_CARE, Level::max);
    }

    /** How many rules they could settle. */
    int rules(List<String> items) {
        return leaves(items).mapToInt(each -> rules.getOrDefault(each, 0)).sum();
    }

    private Stream<String> leaves(List<String> items) {
        return items.stream()
                .flatMap(item -> protocol.screens().containsKey(item) ? behind(item) : Stream.of(item))
                .filter(this::has);
    }

    private Stream<String> behind(String gate) {
        return screen(gate).flatMap(each -> protocol.findingsOf(each).stream()).map(Finding::id);
    }

    private Stream<Screen> screen(String id) {
        return Optional.ofNullable(protocol.screens().get(id)).stream();
    }
}
