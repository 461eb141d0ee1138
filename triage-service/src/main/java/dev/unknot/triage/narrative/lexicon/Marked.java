package dev.unknot.triage.narrative.lexicon;

import dev.unknot.triage.narrative.text.Sentence;
import java.util.Arrays;
import java.util.BitSet;

/** A sentence whose words know the places in patterns that they can take. */
final class Marked {

    private final int[][] places;
    private final BitSet anywhere = new BitSet();

    Marked(Sentence sentence, Words words) {
        places = new int[sentence.size()][];
        for (int i = 0; i < places.length; i++) {
            places[i] = words.of(sentence.get(i).isNumber(), sentence.word(i));
            for (int place : places[i]) {
                anywhere.set(place);
            }
        }
    }

    /** Whether each of these places can be taken by some word. */
    boolean hasAll(int[] needed) {
        for (int place : needed) {
            if (!anywhere.get(place)) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return places.length;
    }

    int[] at(int token) {
        return places[token];
    }

    boolean has(int token, int place) {
        return Arrays.binarySearch(places[token], place) >= 0;
    }

    boolean hasBetween(int from, int to, int place) {
        for (int i = from; i < to; i++) {
            if (has(i, place)) {
                return true;
            }
        }
        return false;
    }

    /** The last word before a token that can take a place, or -1. */
    int lastBefore(int token, int place) {
        int at = token - 1;
        while (at >= 0 && !has(at, place)) {
            at--;
        }
        return at;
    }
}
