package dev.unknot.triage.evidence;

import java.util.List;

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

    /** True when at least {@code count} are true, false when that many no longer can be. */
    public static Truth atLeast(int count, List<Truth> truths) {
        int certain = 0;
        int possible = 0;
        for (Truth truth : truths) {
            certain += truth == TRUE ? 1 : 0;
            possible += truth == FALSE ? 0 : 1;
        }
        if (certain >= count) {
            return TRUE;
        }
        return possible < count ? FALSE : UNKNOWN;
    }
}
