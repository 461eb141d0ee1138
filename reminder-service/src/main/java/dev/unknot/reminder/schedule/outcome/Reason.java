package dev.unknot.reminder.schedule.outcome;

/** Why a slot came to nothing; the words for it are in {@code words/}, by language. */
public enum Reason {
    /** Until a clinician has seen the person about the last report. */
    HELD,
    /** None of the kind is safe for the person after the last report. */
    NO_REMEDY,
    DAY_OFF,
    /** The moment moved, by a clock change or a journey. */
    OUTSIDE_HOURS,
    PAUSED,
    DO_NOT_DISTURB,
    QUIET_HOURS,
    MEETING,
    AWAY,
    /** A break just taken counts as the act. */
    TOOK_A_BREAK,
    /** A drink just had counts as the act. */
    DRANK,
    /** The person moved the next break to a later time. */
    POSTPONED,
    DAILY_CAP,
    TOO_SOON,
    /** Left out by chance, so that the effect of nudges can be measured. */
    WITHHELD,
    /** An hour at which the person seldom takes up a nudge. */
    LESS_RECEPTIVE,
    TOO_LATE;

    /** A break that is lost to this is owed afterwards. */
    public boolean owesABreak() {
        return this == MEETING || this == DO_NOT_DISTURB;
    }
}
