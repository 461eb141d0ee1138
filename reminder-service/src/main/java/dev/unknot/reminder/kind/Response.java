package dev.unknot.reminder.kind;

import java.util.Locale;

/** What a person may do in response to a nudge, or of their own accord, and events report. */
public enum Response {
    BREAK_TAKEN,
    WATER_LOGGED;

    /** As the event is named. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
