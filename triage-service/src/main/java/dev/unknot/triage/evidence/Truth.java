package dev.unknot.triage.evidence;

/** Three-valued logic in rising order; silence is {@link #UNKNOWN}, never {@link #FALSE}. */
public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    public static Truth of(boolean answer) {
        return answer ? TRUE : FALSE;
    }

    public boolean isKnown() {
        return this != UNKNOWN;
    }
}
