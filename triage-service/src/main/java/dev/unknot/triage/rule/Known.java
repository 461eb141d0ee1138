package dev.unknot.triage.rule;

/**
 * How every term stands on the facts of one complaint.
 *
 * @param yes what holds
 * @param maybe what may hold, as nothing rules it out: all of {@code yes}, and what is unknown
 */
record Known(Marks yes, Marks maybe) {

    /** The same, did this term hold as well. */
    Known supposing(int term) {
        Known then = new Known(yes.copy(), maybe.copy());
        then.yes.add(term);
        then.maybe.add(term);
        return then;
    }
}
