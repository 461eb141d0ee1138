package dev.unknot.reminder.nudge;

import dev.unknot.reminder.schedule.SlotState;
import java.util.Locale;

/**
 * What became of a nudge, in the order in which one overtakes another: what the person did counts more than what a
 * channel says, whichever is heard first. The last three are for good.
 */
public enum NudgeState {
    DUE(SlotState.FIRED),
    FAILED(SlotState.FAILED),
    DELIVERED(SlotState.FIRED),
    EXPIRED(SlotState.EXPIRED),
    SEEN(SlotState.FIRED),
    DONE(SlotState.FIRED),
    SNOOZED(SlotState.SNOOZED),
    DISMISSED(SlotState.FIRED);

    private final SlotState slot;

    NudgeState(SlotState slot) {
        this.slot = slot;
    }

    /** How the slot of the nudge stands in the ledger then. */
    SlotState slot() {
        return slot;
    }

    boolean isForGood() {
        return compareTo(SEEN) > 0;
    }

    boolean mayBecome(NudgeState next) {
        return !isForGood() && next.compareTo(this) > 0;
    }

    /** As written in JSON and in the database. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static NudgeState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
