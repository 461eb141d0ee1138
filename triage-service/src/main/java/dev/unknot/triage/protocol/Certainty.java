package dev.unknot.triage.protocol;

/** How sure a telephone number is. */
public enum Certainty {
    /** Read on a page that is named. */
    READ,
    /** Tables name the same number. */
    AGREED,
    /** Tables differ, or only one names it. */
    UNCERTAIN
}
