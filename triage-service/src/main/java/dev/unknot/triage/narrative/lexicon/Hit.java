package dev.unknot.triage.narrative.lexicon;

import java.util.Arrays;

/**
 * A way to say something, found in a sentence.
 *
 * @param denies the words say that it is not so: "my bladder is fine"
 * @param tokens the indexes of the words that matched, rising
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
