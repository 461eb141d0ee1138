package dev.unknot.triage.decision;

import dev.unknot.contracts.Level;
import dev.unknot.triage.language.Message;
import dev.unknot.triage.language.Messages;
import dev.unknot.triage.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The outcome of a protocol for some facts.
 *
 * @param level never below the interval's lower bound; at least ROUTINE while provisional
 * @param reasons the rules that hold, most urgent first
 * @param unanswered the red flags that could still raise the level
 * @param watchFor the signs that alone would raise the level, the most telling ones for the area first
 * @param avoid what not to do, without duplicates
 * @param causes the contributing habits, as keys of the vocabulary's causes
 */
public record Decision(
        Level level,
        boolean provisional,
        Interval interval,
        List<Rule> reasons,
        Set<String> unanswered,
        List<Sign> watchFor,
        List<Ban> avoid,
        List<String> causes) {

    /**
     * A finding that would raise the level to {@code level} if it appeared.
     *
     * @param further whether it comes after the most telling signs
     */
    public record Sign(String finding, String text, Level level, boolean further) {}

    /**
     * @param presumed whether it ends once an unanswered question is answered with no
     * @param because the label of the finding that makes it certain, or that is not answered yet; empty when a rule or
     *     the level forbids it
     */
    public record Ban(String caution, boolean presumed, Optional<String> because) {

        /** What makes it certain, or which question is open. */
        public Optional<String> inWords(Messages messages) {
            Message words = presumed ? Message.AVOID_UNANSWERED : Message.AVOID_ANSWERED;
            return because.map(label -> messages.say(words, label));
        }
    }
}
