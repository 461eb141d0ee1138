package dev.unknot.triage.narrative.lexicon;

/**
 * Words in their order, each with at most so many others before it.
 *
 * @param places what its words can be, see {@link WordIndex}
 * @param gaps how many other words may stand before each
 * @param far anywhere in the sentence, instead of a few words away
 * @param carried may also be the part of the body that was named last
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
