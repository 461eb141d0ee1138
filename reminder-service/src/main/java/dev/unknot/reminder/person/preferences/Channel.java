package dev.unknot.reminder.person.preferences;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A way by which nudges reach a person. */
public enum Channel {
    INBOX,
    EMAIL,
    SLACK,
    TEAMS,
    WEB_PUSH,
    WEBHOOK,
    CALENDAR;

    /** As written in JSON and in the database: {@code web-push}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Channel of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
