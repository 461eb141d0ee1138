package dev.unknot.triage.evidence;

/** Three-valued logic in ascending order. A missing answer is {@link #UNKNOWN}, never {@link #FALSE}. */
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
