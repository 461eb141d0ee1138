package dev.unknot.triage.narrative.lexicon;

import java.util.List;

/**
 * Words in their order, each with at most so many others before it.
 *
 * @param far anywhere in the sentence, instead of a few words away
 * @param carried may also be the part of the body that was named last
 */
record Term(List<Step> steps, boolean far, boolean carried) {

    record Step(int place, int gap) {}

    int first() {
        return steps.get(0).place();
    }
}
