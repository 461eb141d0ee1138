package dev.unknot.triage.interview;

import dev.unknot.contracts.Level;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.Screen;
import dev.unknot.triage.rule.Rule;
import dev.unknot.triage.rule.RuleEvaluation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The questions whose answers can still change the result, and how far. */
final class OpenQuestions {

    private final Protocol protocol;
    private final Facts facts;
    private final Set<String> settled;
    private final Level lower;
    private final Map<String, Level> reach = new LinkedHashMap<>();
    private final Set<String> accompanying = new LinkedHashSet<>();

    private OpenQuestions(Protocol protocol, Facts facts, Set<String> asked, Level lower) {
        this.protocol = protocol;
        this.facts = facts;
        this.lower = lower;
        this.settled = new LinkedHashSet<>(asked);
        asked.stream().flatMap(this::screen).map(Screen::items).forEach(settled::addAll);
        if (asked.contains(Question.PERSON)) {
            settled.addAll(Question.OF_PERSON);
        }
    }

    /** Questions that can still raise the level, by the highest level that each could lead to. */
    static OpenQuestions deciding(Protocol protocol, Facts facts, Set<String> asked, Level lower) {
        OpenQuestions open = new OpenQuestions(protocol, facts, asked, lower);
        RuleEvaluation evaluation = protocol.index().rules().evaluate(facts);
        evaluation.forEachOpen(lower, (rule, unanswered) -> {
            open.add(rule, unanswered);
            open.accompany(rule, unanswered, evaluation);
        });
        open.followUp();
        return open;
    }

    private void accompany(Rule rule, Set<String> unanswered, RuleEvaluation evaluation) {
        if (rule.level() == Level.AMBULANCE && rule.when().mentions().anyMatch(each -> facts.has(each) == Truth.TRUE)) {
            unanswered.stream()
                    .filter(each -> !each.equals(Question.AREA)
                            && evaluation.raisedBy(each, Level.EMERGENCY).isPresent())
                    .forEach(accompanying::add);
        }
    }

    /**
     * What was ticked is followed up whole: every finding behind it is asked, even those that another area's rules are
     * about, or that can no longer raise the level.
     */
    private void followUp() {
        protocol.lines()
                .filter(screen -> facts.has(screen.id()) == Truth.TRUE)
                .flatMap(screen -> protocol.findingsOf(screen).stream())
                .forEach(finding -> reach.putIfAbsent(finding.id(), lower));
    }

    /** Questions that no answer to can raise the level, but that can change the suggestions. */
    static OpenQuestions tailoring(Protocol protocol, Facts facts, Set<String> asked, Level level) {
        OpenQuestions open = new OpenQuestions(protocol, facts, asked, level);
        open.settled.addAll(protocol.index().rules().evaluate(facts).askedElsewhere(level));
        Stream.of(Question.AREA, Question.AGE).forEach(each -> open.add(each, level));
        protocol.mainScreens()
                .filter(open::makesSense)
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
    }

    private static boolean suits(Finding finding) {
        return !finding.cautions().isEmpty()
                || finding.cause().isPresent()
                || !finding.operated().isEmpty();
    }

    private boolean makesSense(Screen screen) {
        return screen.after().map(finding -> facts.has(finding) == Truth.TRUE).orElse(true);
    }

    /** A danger sign that was skipped because it cannot matter is not asked only for what it forbids. */
    private boolean isWorthAScreen(Finding finding) {
        return suits(finding) && (finding.presumed() || !finding.guard()) && isOpen(finding.id());
    }

    private boolean isOpen(String question) {
        return !facts.knows(question) && !settled.contains(question) && !isExcluded(question);
    }

    /** Whether its answer was only inferred from a narrative, and may still be corrected. */
    boolean isSupposed(String question) {
        return facts.supposed().contains(question);
    }

    private boolean isExcluded(String question) {
        return Optional.ofNullable(protocol.findings().get(question))
                .filter(finding -> finding.appliesTo().excludes(facts))
                .isPresent();
    }

    boolean has(String question) {
        return reach.containsKey(question) && isOpen(question);
    }

    /** The findings that, beside one that is present, would each call an ambulance, in the protocol's order. */
    List<String> accompanying() {
        return accompanying.isEmpty()
                ? List.of()
                : protocol.mainScreens()
                        .flatMap(screen -> protocol.findingsOf(screen).stream())
                        .map(Finding::id)
                        .filter(each -> accompanying.contains(each) && isOpen(each))
                        .toList();
    }

    /** Whether the person left this question unanswered. */
    boolean isSettled(String question) {
        return settled.contains(question);
    }

    boolean isUrgent() {
        return lower.atLeast(Level.URGENT);
    }

    boolean isEmergency() {
        return lower.atLeast(Level.EMERGENCY);
    }

    /** Whether to show a screen as one tick on another: a finding behind it matters and is still unknown. */
    boolean offers(String gate) {
        return isOpen(gate) && !isTicked(gate) && behind(gate).anyMatch(this::has);
    }

    /** Whether it was ticked, or a finding behind it is present. */
    boolean isTicked(String gate) {
        return Stream.concat(Stream.of(gate), behind(gate)).anyMatch(each -> facts.has(each) == Truth.TRUE);
    }

    /** The highest level that the items of a screen could lead to. */
    Level reach(List<String> items) {
        return leaves(items)
                .map(each -> reach.getOrDefault(each, Level.SELF_CARE))
                .reduce(Level.SELF_CARE, Level::max);
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
