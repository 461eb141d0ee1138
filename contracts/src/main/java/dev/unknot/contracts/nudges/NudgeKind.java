package dev.unknot.contracts.nudges;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kinds of nudge. */
public enum NudgeKind {
    POSTURE,
    HYDRATION,
    STRETCH,
    WALK,
    BREATHING,
    HEAT,
    CHECK_IN,
    /** Look into the distance and blink. Never published: it is in the inbox only. */
    EYES;

    /** The name in JSON, in the database and in URLs, such as {@code check-in}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind with this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static NudgeKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
