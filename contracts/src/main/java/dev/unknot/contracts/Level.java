package dev.unknot.contracts;

/** How soon a person should see a professional, in ascending order, so that {@link #compareTo} means "more urgent". */
public enum Level {
    /** Self-care. */
    SELF_CARE,
    /** An ordinary appointment. */
    ROUTINE,
    /** See a clinician within 24 hours. */
    URGENT,
    /** Go to an emergency department now. */
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
