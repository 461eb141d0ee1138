package dev.unknot.triage.interview;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.interview.Interviewer.Story;
import dev.unknot.triage.interview.Question.Item;
import dev.unknot.triage.language.Message;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.report.AnswerOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks the person to confirm what was inferred from their narrative. It counts until then. A misread word must not send
 * a healthy person to hospital unasked, nor settle a question that is no longer asked.
 */
final class NarrativeConfirmation {

    private NarrativeConfirmation() {}

    /** What holds up the level only according to the narrative, and what the narrative may mean beside it. */
    static Optional<Question> next(Protocol protocol, Facts facts, Set<String> asked, Story story) {
        if (asked.contains(Question.STORY)) {
            return Optional.empty();
        }
        Set<String> decisive = decisive(protocol, facts, story.unconfirmed().keySet());
        List<Item> read = story.unconfirmed().entrySet().stream()
                .filter(each -> !asked.contains(each.getKey()) && decisive.contains(each.getKey()))
                .flatMap(each -> item(protocol, each.getKey(), each.getValue(), confirming(story)))
                .toList();
        List<Item> suspected = story.suspected().stream()
                .filter(each -> !asked.contains(each.finding()))
                .flatMap(each -> item(protocol, each.finding(), each.quote().orElse(""), Item::confirming))
                .toList();
        return question(protocol, read, suspected);
    }

    private static Stream<Item> item(
            Protocol protocol, String id, String quote, BiFunction<Finding, String, Item> item) {
        return Optional.ofNullable(protocol.findings().get(id)).map(finding -> item.apply(finding, quote)).stream();
    }

    /** Once other questions are answered, a plain "no" would contradict the narrative instead of settling it. */
    private static BiFunction<Finding, String, Item> confirming(Story story) {
        return story.answered()
                ? (finding, quote) -> Item.settling(AnswerOrder.STORY + finding.id(), finding.question(), quote)
                : Item::confirming;
    }

    private static Optional<Question> question(Protocol protocol, List<Item> read, List<Item> suspected) {
        if (read.isEmpty() && suspected.isEmpty()) {
            return Optional.empty();
        }
        if (suspected.isEmpty()) {
            return Optional.of(question(protocol, Message.STORY_QUESTION, Message.STORY_WHY, read));
        }
        if (read.isEmpty()) {
            return Optional.of(
                    question(protocol, Message.STORY_SUSPECTED_QUESTION, Message.STORY_SUSPECTED_WHY, suspected));
        }
        return Optional.of(question(
                protocol,
                Message.STORY_BOTH_QUESTION,
                Message.STORY_BOTH_WHY,
                Stream.concat(read.stream(), suspected.stream()).toList()));
    }

    private static Question question(Protocol protocol, Message text, Message why, List<Item> items) {
        return new Question(Question.STORY, protocol.say(text), protocol.say(why), false, items);
    }

    /** The findings of rules that hold, above the level that would be certain without the unconfirmed ones. */
    private static Set<String> decisive(Protocol protocol, Facts facts, Set<String> unconfirmed) {
        Facts without = facts;
        for (String finding : unconfirmed) {
            without = without.with(finding, false);
        }
        Level otherwise = Assessor.decide(protocol, without).interval().lower();
        return protocol.index().rules().evaluate(facts).certain().stream()
                .filter(rule -> !otherwise.atLeast(rule.level()))
                .flatMap(rule -> rule.when().mentions())
                .collect(Collectors.toSet());
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
}
