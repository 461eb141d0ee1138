package dev.unknot.contracts;

/** How soon somebody should see a person, mildest first, so that {@link #compareTo} means "more urgent". */
public enum Level {
    /** Care for it oneself. */
    SELF_CARE,
    /** An ordinary appointment. */
    ROUTINE,
    /** A clinician within 24 hours. */
    URGENT,
    /** An emergency department now. */
    EMERGENCY,
    /** Call an ambulance now. */
    AMBULANCE;

    public boolean atLeast(Level other) {
        return compareTo(other) >= 0;
    }

    public Level max(Level other) {
        return atLeast(other) ? this : other;
    }
}
