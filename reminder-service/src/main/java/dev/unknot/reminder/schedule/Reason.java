package dev.unknot.reminder.schedule;

/** Why a slot came to nothing, in words for the person themself. */
public enum Reason {
    HELD("Held until a clinician has seen you about your last report."),
    NO_REMEDY("No remedy of this kind is safe for you after your last report."),
    DAY_OFF("It was your day off."),
    OUTSIDE_HOURS("The moment moved out of your working hours."),
    PAUSED("You paused your plan."),
    DO_NOT_DISTURB("You asked not to be disturbed."),
    QUIET_HOURS("It fell into your quiet hours."),
    MEETING("You were in a meeting."),
    AWAY("You were away from your desk."),
    TOOK_A_BREAK("You had just taken a break, and that counts."),
    DRANK("You had just had a drink, and that counts."),
    DAILY_CAP("You had as many nudges today as your plan allows."),
    TOO_SOON("It was too soon after the nudge before."),
    WITHHELD("Left out by chance, as one in ten is, to see whether nudges help you."),
    LESS_RECEPTIVE("Left out because you seldom take up a nudge at this hour."),
    TOO_LATE("The moment had passed before it could be sent.");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** A break that is lost to this is owed afterwards. */
    boolean owesABreak() {
        return this == MEETING || this == DO_NOT_DISTURB;
    }
}
