package dev.unknot.content.routine.plan;

import java.util.Locale;

/** Why a routine has nothing of a phase, in the order in which it is asked; the furthest that any remedy came counts. */
public enum LeftOutReason {
    /** The shelf holds none for the area and condition. */
    NOTHING_KNOWN,
    /** What the person must avoid blocks all of them. */
    CAUTION,
    /** Not as asked: at a desk, unseen, in office clothes. */
    PLACE,
    /** They need a tool that is not at hand. */
    TOOL,
    /** There is no time for it, or the time went to better steps. */
    TIME;

    /** As it stands in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
