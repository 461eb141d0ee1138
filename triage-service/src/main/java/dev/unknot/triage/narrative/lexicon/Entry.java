package dev.unknot.triage.narrative.lexicon;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * An entry of the lexicon: a finding, a cue such as {@code cue:negation}, an area such as {@code area:neck}, or, with a
 * leading tilde, a circumstance that other entries need.
 *
 * @param finding the id without its variant: "both-legs" for "both-legs/down"
 * @param lasting whether it counts however long ago it was
 * @param stands whether it counts although it has passed
 * @param presumed whether it counts although the person only presumes it, as in "maybe from sitting"
 * @param within the number of days for which it counts
 * @param needs ids of which at least one must be mentioned as well
 * @param gone the finding that it becomes once it has passed, by hours since
 */
public record Entry(
        String id,
        String finding,
        boolean lasting,
        boolean stands,
        boolean presumed,
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
