package dev.unknot.triage.interview;

import dev.unknot.contracts.Level;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.interview.Question.Item;
import dev.unknot.triage.language.Message;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.Screen;
import dev.unknot.triage.report.RepeatedQuestion;
import dev.unknot.triage.rule.RuleEvaluation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Asks once more where one overlooked line may have hidden a danger. Only a "yes" changes something, so asking again
 * never lowers a level.
 */
final class SecondLook {

    private final Protocol protocol;
    private final Facts facts;
    private final Set<String> asked;
    private final Level lower;
    private final RuleEvaluation evaluation;

    /** @param lower the level that is already certain */
    SecondLook(Protocol protocol, Facts facts, Set<String> asked, Level lower) {
        this.protocol = protocol;
        this.facts = facts;
        this.asked = asked;
        this.lower = lower;
        this.evaluation = protocol.index().rules().evaluate(facts);
    }

    /** What a first look left open: signs behind a tick that were all denied, or lines that are asked again. */
    Optional<Question> next() {
        return Stream.concat(
                        protocol.lines().filter(line -> facts.has(line.id()) == Truth.TRUE && isDenied(line)),
                        protocol.repeatingLines().filter(line -> facts.has(line.id()) == Truth.TRUE))
                .map(line ->
                        new Question(RepeatedQuestion.id(line.id()), text(line), why(), false, repeated(line.items())))
                .filter(question -> !question.items().isEmpty() && !asked.contains(question.id()))
                .findFirst();
    }

    private boolean isDenied(Screen line) {
        return protocol.findingsOf(line).stream()
                .allMatch(finding -> facts.has(finding.id()) == Truth.FALSE
                        || finding.appliesTo().excludes(facts));
    }

    private String text(Screen line) {
        return line.again()
                ? line.question()
                : protocol.say(Message.REPEAT_QUESTION, line.gate().orElseThrow());
    }

    private String why() {
        return protocol.say(Message.REPEAT_WHY);
    }

    private List<Item> repeated(List<String> items) {
        return items.stream()
                .filter(item -> !asked.contains(RepeatedQuestion.id(item)) && isWorthRepeating(item))
                .map(item -> Item.repeating(RepeatedQuestion.id(item), words(item)))
                .toList();
    }

    private String words(String item) {
        return Optional.ofNullable(protocol.findings().get(item))
                .map(Finding::question)
                .or(() -> Optional.ofNullable(protocol.screens().get(item)).flatMap(Screen::gate))
                .orElseThrow();
    }

    /**
     * Before an interview ends, every danger that was denied is named once more, in a few lines. In an emergency that
     * would only cost time.
     */
    Optional<Question> beforeTheEnd() {
        return Optional.ofNullable(protocol.screens().get(Question.LAST_CHECK))
                .filter(screen -> !lower.atLeast(Level.EMERGENCY) && !asked.contains(screen.id()))
                .map(screen -> new Question(screen.id(), screen.question(), why(), false, lines()))
                .filter(question -> !question.items().isEmpty());
    }

    private List<Item> lines() {
        return protocol.repeatingLines()
                .filter(line -> !facts.knows(line.id()) && !asked.contains(line.id()))
                .filter(line -> line.items().stream().anyMatch(this::isWorthRepeating))
                .map(line -> Item.gate(line.id(), line.gate().orElseThrow()))
                .toList();
    }

    /** Whether it was denied, and is a danger that could still raise the level. */
    private boolean isWorthRepeating(String item) {
        return Optional.ofNullable(protocol.findings().get(item))
                .map(this::couldMatter)
                .orElseGet(() -> facts.has(item) != Truth.TRUE
                        && Optional.ofNullable(protocol.screens().get(item)).stream()
                                .flatMap(line -> protocol.findingsOf(line).stream())
                                .anyMatch(this::couldMatter));
    }

    private boolean couldMatter(Finding finding) {
        return finding.guard()
                && finding.range().isEmpty()
                && facts.has(finding.id()) == Truth.FALSE
                && !finding.appliesTo().excludes(facts)
                && evaluation.couldRaise(finding.id(), lower, Level.URGENT);
    }
}
