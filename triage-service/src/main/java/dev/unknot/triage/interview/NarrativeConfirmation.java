package dev.unknot.triage.interview;

import dev.unknot.contracts.Level;
import dev.unknot.triage.interview.Question.Item;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.report.AnswerOrder;
import dev.unknot.triage.result.Contradiction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks the person to confirm what was inferred from their narrative. It counts until then. A misread word must not send
 * a healthy person to hospital unasked, nor settle a question that is no longer asked.
 */
final class NarrativeConfirmation {

    private NarrativeConfirmation() {}

    /** @param quotes findings that are present only according to the narrative, each with its words */
    static Optional<Question> next(Protocol protocol, Set<String> asked, Map<String, String> quotes) {
        List<Item> items = quotes.entrySet().stream()
                .filter(each -> !asked.contains(each.getKey()) && canRaise(protocol, each.getKey()))
                .flatMap(each -> Optional.ofNullable(protocol.findings().get(each.getKey())).stream()
                        .map(finding -> Item.confirming(finding, each.getValue())))
                .toList();
        return items.isEmpty() || asked.contains(Question.STORY)
                ? Optional.empty()
                : Optional.of(new Question(
                        Question.STORY,
                        "This is how we understood your words. Is this right (if unsure, say yes)?",
                        "A word that we misread could change how soon you should be seen.",
                        false,
                        items));
    }

    /**
     * Says in words where the narrative and an answer disagree, and asks what is true.
     *
     * @param unsettled findings that count although an answer denies them, each with the words of the narrative
     */
    static Optional<Question> contradiction(Protocol protocol, Set<String> asked, Map<String, String> unsettled) {
        List<Item> items = unsettled.entrySet().stream()
                .flatMap(each -> Optional.ofNullable(protocol.findings().get(each.getKey())).stream()
                        .map(finding -> Item.settling(
                                AnswerOrder.STORY + finding.id(),
                                Contradiction.inWords(finding, each.getValue(), false) + ". Is it so now?",
                                each.getValue())))
                .toList();
        return items.isEmpty() || asked.contains(Question.CONTRADICTION)
                ? Optional.empty()
                : Optional.of(new Question(
                        Question.CONTRADICTION,
                        "You told us two different things. What is true now (if unsure, say yes)?",
                        "Until you tell us, we go by what is more serious.",
                        false,
                        items));
    }

    private static boolean canRaise(Protocol protocol, String finding) {
        return protocol.rulesOn(finding).stream().anyMatch(rule -> rule.level() != Level.SELF_CARE);
    }
}
