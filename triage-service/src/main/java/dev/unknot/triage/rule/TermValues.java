package dev.unknot.triage.rule;

/**
 * How every term stands on the facts of one complaint.
 *
 * @param yes what holds
 * @param maybe what may hold, as nothing rules it out: all of {@code yes}, and what is unknown
 */
record TermValues(TermSet certain, TermSet possible) {

    /** The same, did this term hold as well. */
    TermValues assuming(int term) {
        TermValues assumed = new TermValues(certain.copy(), possible.copy());
        assumed.certain.add(term);
        assumed.possible.add(term);
        return assumed;
    }
}
