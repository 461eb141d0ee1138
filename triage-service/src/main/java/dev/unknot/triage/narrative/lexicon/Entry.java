package dev.unknot.triage.narrative.lexicon;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * What can be said: a finding, or a cue such as {@code cue:negation}, a place such as {@code area:neck}, or, beginning with a
 * tilde, a circumstance that others need.
 *
 * @param finding the id itself; of "both-legs/down" it is "both-legs", said in words that need nothing else
 * @param lasting it counts whenever it was
 * @param stands it counts although it has gone
 * @param within it counts for so many days
 * @param needs it counts only where one of these is said as well
 * @param gone what it becomes once it has gone, by the hours since
 */
public record Entry(
        String id,
        String finding,
        boolean lasting,
        boolean stands,
        OptionalInt within,
        List<String> needs,
        SortedMap<Integer, String> gone,
        Map<String, List<String>> patternLines) {

    public boolean isCue() {
        return id.startsWith("cue:");
    }

    public boolean isPlace() {
        return id.startsWith("area:");
    }

    public boolean isCircumstance() {
        return id.startsWith("~");
    }

    public boolean isFinding() {
        return id.indexOf(':') < 0 && !isCircumstance();
    }
}
