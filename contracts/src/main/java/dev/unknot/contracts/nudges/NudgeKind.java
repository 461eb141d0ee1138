package dev.unknot.contracts.nudges;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a nudge asks for. */
public enum NudgeKind {
    POSTURE,
    HYDRATION,
    STRETCH,
    WALK,
    BREATHING,
    HEAT,
    CHECK_IN;

    /** As written in JSON, in the database and in URLs: {@code check-in}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind written so; throws {@link IllegalArgumentException} for any other text. */
    public static NudgeKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
