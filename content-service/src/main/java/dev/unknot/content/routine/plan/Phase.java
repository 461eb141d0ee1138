package dev.unknot.content.routine.plan;

import java.util.Locale;

/** The phases of a routine in order: warmth prepares a muscle for pressure, and pressure for a stretch. */
public enum Phase {
    WARM,
    PRESS,
    STRETCH,
    STRENGTHEN,
    DRINK;

    /** The name in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
