package dev.unknot.content.routine.plan;

import java.util.Locale;

/** What a routine does one after the other: a warm muscle gives way to pressure, a pressed one to a stretch. */
public enum Phase {
    WARM,
    PRESS,
    STRETCH,
    STRENGTHEN,
    DRINK;

    /** As it stands in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
