package dev.unknot.reminder.availability.activity;

import java.util.Locale;

/** The kinds of activity at a desk. */
public enum ActivityKind {
    SAT_DOWN,
    LEFT,
    BREAK,
    DRANK,
    MEETING,
    MEETING_OVER;

    /** As kept: {@code meeting-over}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind kept so. */
    public static ActivityKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
