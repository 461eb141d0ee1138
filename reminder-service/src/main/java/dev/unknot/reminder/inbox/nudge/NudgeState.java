package dev.unknot.reminder.inbox.nudge;

import dev.unknot.reminder.schedule.outcome.SlotState;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The state of a nudge. A later state overrides an earlier one: what the person did counts more than what a channel reports,
 * whichever arrives first. The last two are final. A nudge that was put off can still be done or dismissed.
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

    /** Nobody has seen it; these expire, and count as unread until then. */
    public static final Set<NudgeState> UNSEEN = EnumSet.of(DUE, FAILED, DELIVERED);

    private static final List<NudgeState> OF_THE_PERSON = List.of(SEEN, DONE, SNOOZED, DISMISSED);

    private final SlotState slot;

    NudgeState(SlotState slot) {
        this.slot = slot;
    }

    /** The state of the nudge's slot in the ledger. */
    SlotState slot() {
        return slot;
    }

    public boolean isFinal() {
        return this == DONE || this == DISMISSED;
    }

    public boolean mayBecome(NudgeState next) {
        return !isFinal() && next.compareTo(this) > 0;
    }

    /** Whether the person put it off, did or dismissed it, and so can take that back. */
    boolean isAnswered() {
        return this == SNOOZED || isFinal();
    }

    /** Whether the person never saw it, in time or later. */
    boolean isUnseen() {
        return this == EXPIRED || UNSEEN.contains(this);
    }

    /** The state at {@code now}: nobody may have noted yet that the time of a nudge ran out. */
    NudgeState at(Instant now, Instant expiresAt) {
        return UNSEEN.contains(this) && !expiresAt.isAfter(now) ? EXPIRED : this;
    }

    /** The state to which undoing a later outcome returns: whoever answered a nudge has seen it. */
    NudgeState afterUndo() {
        return this == SNOOZED ? SNOOZED : SEEN;
    }

    /** The outcomes that the person can report now. */
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
