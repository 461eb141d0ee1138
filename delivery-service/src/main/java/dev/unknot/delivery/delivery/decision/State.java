package dev.unknot.delivery.delivery.decision;

import java.util.Locale;

/** The state of a nudge on one channel. */
public enum State {
    /** Its turn has not come, or another attempt follows. */
    WAITING,
    /** The peer accepted it. */
    SENT,
    /** It was tried, and will not be tried again. */
    FAILED,
    /** There was no address to try. */
    SKIPPED,
    /** Its turn never came. */
    UNNEEDED;

    /** The name in JSON and in the database, such as {@code sent}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is none */
    public static State of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
