package dev.unknot.triage.narrative.lexicon;

import java.util.Arrays;

/**
 * A pattern of the lexicon found in a sentence.
 *
 * @param denies whether the pattern denies the finding, as "my bladder is fine"
 * @param tokens the indexes of the matched tokens, ascending
 */
public record Hit(Entry entry, boolean denies, int[] tokens) {

    public int first() {
        return tokens[0];
    }

    public int last() {
        return tokens[tokens.length - 1];
    }

    public boolean holds(int token) {
        return Arrays.binarySearch(tokens, token) >= 0;
    }

    public boolean is(String id) {
        return entry.finding().equals(id);
    }
}
