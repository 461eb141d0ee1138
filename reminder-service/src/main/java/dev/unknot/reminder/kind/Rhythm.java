package dev.unknot.reminder.kind;

/** What decides when the slots of a kind fall due. */
public enum Rhythm {
    /** The person's pace: kinds meet, and become one act. */
    PACE,
    /** The day of the follow-up: once, and also while a plan is held. */
    FOLLOW_UP,
    /** A cadence of its own, which nothing stretches and learning does not change. */
    OWN
}
