package dev.unknot.triage.interview;

import dev.unknot.contracts.Level;
import dev.unknot.triage.interview.Question.Item;
import dev.unknot.triage.language.Message;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.report.AnswerOrder;
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
                        protocol.say(Message.STORY_QUESTION),
                        protocol.say(Message.STORY_WHY),
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
                                protocol.say(Message.CONTRADICTION_SETTLE, each.getValue(), finding.question()),
                                each.getValue())))
                .toList();
        return items.isEmpty() || asked.contains(Question.CONTRADICTION)
                ? Optional.empty()
                : Optional.of(new Question(
                        Question.CONTRADICTION,
                        protocol.say(Message.CONTRADICTION_QUESTION),
                        protocol.say(Message.CONTRADICTION_WHY),
                        false,
                        items));
    }

    private static boolean canRaise(Protocol protocol, String finding) {
        return protocol.rulesOn(finding).stream().anyMatch(rule -> rule.level() != Level.SELF_CARE);
    }
}
