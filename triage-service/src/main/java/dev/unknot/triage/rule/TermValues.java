package dev.unknot.triage.rule;

/**
 * The truth values of all terms for one complaint.
 *
 * @param certain the terms that are true
 * @param possible the terms that are not false: all of {@code certain}, and the unknown ones
 */
record TermValues(TermSet certain, TermSet possible) {

    /** A copy in which this term is true as well. */
    TermValues assuming(int term) {
        TermValues assumed = new TermValues(certain.copy(), possible.copy());
        assumed.certain.add(term);
        assumed.possible.add(term);
        return assumed;
    }
}
