package dev.unknot.reminder.schedule.timetable;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a slot comes from. */
public enum Source {
    /** The plan; its number is the local minute at which it falls due. */
    PLAN,
    /** The answer to a report. */
    REPORT,
    /** A nudge that the person put off. */
    SNOOZE,
    /** A break that a meeting or a do-not-disturb swallowed. */
    OWED;

    /** As written in JSON and in the database. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Throws {@link IllegalArgumentException} for any other text. */
    public static Source of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
