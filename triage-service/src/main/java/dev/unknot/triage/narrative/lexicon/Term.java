package dev.unknot.triage.narrative.lexicon;

/**
 * Words in order, each with a limited number of others before it.
 *
 * @param positions the position of each word, see {@link WordIndex}
 * @param gaps how many other words may precede each
 * @param far whether it may be anywhere in the sentence, instead of a few words away
 * @param carried whether it may also refer to the part of the body named last
 */
record Term(int[] positions, int[] gaps, boolean far, boolean carried) {

    int size() {
        return positions.length;
    }

    int first() {
        return positions[0];
    }

    int last() {
        return positions[positions.length - 1];
    }
}
