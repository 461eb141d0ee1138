package dev.unknot.reminder.inbox.nudge;

import dev.unknot.reminder.schedule.SlotState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What became of a nudge, in the order in which one overtakes another: what the person did counts more than what a
 * channel says, whichever is heard first. The last two are for good. Who put a nudge off may still do it or wave it away.
 */
public enum NudgeState {
    DUE(SlotState.FIRED),
    FAILED(SlotState.FAILED),
    DELIVERED(SlotState.FIRED),
    /** It came and outlived its use; in the ledger it stays fired, so that caps and gaps still count it. */
    EXPIRED(SlotState.FIRED),
    SEEN(SlotState.FIRED),
    SNOOZED(SlotState.SNOOZED),
    DONE(SlotState.FIRED),
    DISMISSED(SlotState.FIRED);

    /** Nobody saw it yet; these expire, and count as unread until then. */
    public static final Set<NudgeState> UNSEEN = EnumSet.of(DUE, FAILED, DELIVERED);

    private static final List<NudgeState> OF_THE_PERSON = List.of(SEEN, DONE, SNOOZED, DISMISSED);

    private final SlotState slot;

    NudgeState(SlotState slot) {
        this.slot = slot;
    }

    /** How the slot of the nudge stands in the ledger then. */
    SlotState slot() {
        return slot;
    }

    public boolean isForGood() {
        return this == DONE || this == DISMISSED;
    }

    public boolean mayBecome(NudgeState next) {
        return !isForGood() && next.compareTo(this) > 0;
    }

    /** What the person may say of it now. */
    public List<NudgeState> actions() {
        return OF_THE_PERSON.stream().filter(this::mayBecome).toList();
    }

    /** As written in JSON and in the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static NudgeState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Empty when there is no such state. */
    public static Optional<NudgeState> find(String key) {
        return Arrays.stream(values()).filter(state -> state.key().equals(key)).findFirst();
    }
}
