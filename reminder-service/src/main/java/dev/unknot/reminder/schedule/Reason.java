package dev.unknot.reminder.schedule;

/** Why a slot came to nothing, in words for the person themself. */
public enum Reason {
    HELD("Held until a clinician has seen you about your last report."),
    NO_REMEDY("No remedy of this kind is safe for you after your last report."),
    OUTSIDE_HOURS("The moment moved out of your working hours."),
    DAILY_CAP("You had as many nudges today as your plan allows."),
    TOO_SOON("It was too soon after the nudge before."),
    TOO_LATE("The moment had passed before it could be sent.");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
