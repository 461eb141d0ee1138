package dev.unknot.triage.decision;

import dev.unknot.contracts.Level;
import dev.unknot.triage.rule.Rule;
import java.util.List;
import java.util.Set;

/**
 * What a protocol makes of the facts.
 *
 * @param level never below the interval's lower end; at least ROUTINE while provisional
 * @param reasons the rules that hold, gravest first
 * @param unanswered the red flags that could still raise the level
 * @param watchFor the signs that alone would raise it, gravest first
 * @param avoid what must not be done, each once
 * @param causes the habits that contribute, as keys of the vocabulary's causes
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

    /** A finding that would raise the level to {@code level} if it came up. */
    public record Sign(String finding, String text, Level level) {}

    /** @param presumed it holds only until an unanswered question is answered with no */
    public record Ban(String caution, boolean presumed) {}
}
