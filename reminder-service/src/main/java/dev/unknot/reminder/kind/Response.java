package dev.unknot.reminder.kind;

import java.util.Locale;

/** An act that answers a nudge and that events report, whether or not a nudge asked for it. */
public enum Response {
    BREAK_TAKEN,
    WATER_LOGGED;

    /** As the event is named. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
