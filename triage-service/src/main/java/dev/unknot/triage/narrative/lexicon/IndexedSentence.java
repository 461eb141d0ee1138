package dev.unknot.triage.narrative.lexicon;

import dev.unknot.triage.narrative.text.Sentence;
import java.util.Arrays;
import java.util.BitSet;

/** The pattern positions that each token of a sentence can fill. */
final class IndexedSentence {

    private final int[][] positions;
    private final BitSet present = new BitSet();

    IndexedSentence(Sentence sentence, WordIndex words) {
        positions = new int[sentence.size()][];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = words.of(sentence.get(i).isNumber(), sentence.word(i));
            for (int position : positions[i]) {
                present.set(position);
            }
        }
    }

    /** Whether each of these positions can be filled by some token. */
    boolean hasAll(int[] needed) {
        for (int position : needed) {
            if (!present.get(position)) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return positions.length;
    }

    int[] at(int token) {
        return positions[token];
    }

    boolean has(int token, int position) {
        return Arrays.binarySearch(positions[token], position) >= 0;
    }

    boolean hasBetween(int from, int to, int position) {
        for (int i = from; i < to; i++) {
            if (has(i, position)) {
                return true;
            }
        }
        return false;
    }

    /** The index of the last token before {@code token} that can fill the position, or -1. */
    int lastBefore(int token, int position) {
        int at = token - 1;
        while (at >= 0 && !has(at, position)) {
            at--;
        }
        return at;
    }
}
