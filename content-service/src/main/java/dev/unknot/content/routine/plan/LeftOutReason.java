package dev.unknot.content.routine.plan;

import java.util.Locale;

/** Why a phase is left out, in the order of the checks. The last check that any remedy of the phase reached counts. */
public enum LeftOutReason {
    /** There is no remedy for the area and condition. */
    NOTHING_KNOWN,
    /** Cautions block all of them. */
    CAUTION,
    /** None meets the requirements: at a desk, unseen, in office clothes. */
    PLACE,
    /** They need a tool that is not available. */
    TOOL,
    /** They take too long, or better steps use the time. */
    TIME;

    /** The name in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
