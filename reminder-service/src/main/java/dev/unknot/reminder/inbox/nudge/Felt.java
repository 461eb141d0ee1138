package dev.unknot.reminder.inbox.nudge;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How the place felt after the person did what a nudge asked for, compared with before. */
public enum Felt {
    BETTER,
    SAME,
    WORSE;

    /** As written in JSON and in the database. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Felt of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
