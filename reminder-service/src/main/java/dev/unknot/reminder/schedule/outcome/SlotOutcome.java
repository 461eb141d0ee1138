package dev.unknot.reminder.schedule.outcome;

import dev.unknot.reminder.schedule.timetable.Slot;
import java.time.Instant;
import java.util.Optional;

/** The outcome of a slot. */
public sealed interface SlotOutcome {

    /** As the ledger records it. */
    SlotState state();

    default Optional<Reason> reason() {
        return Optional.empty();
    }

    /** It becomes a nudge. */
    record Fire() implements SlotOutcome {
        @Override
        public SlotState state() {
            return SlotState.FIRED;
        }
    }

    /** It becomes part of the nudge of another slot. */
    record Merge(Slot.Key into) implements SlotOutcome {
        @Override
        public SlotState state() {
            return SlotState.MERGED;
        }
    }

    /** It is left out. */
    record Suppress(Reason because) implements SlotOutcome {
        @Override
        public SlotState state() {
            return SlotState.SUPPRESSED;
        }

        @Override
        public Optional<Reason> reason() {
            return Optional.of(because);
        }
    }

    /** It is past its grace. */
    record Expire() implements SlotOutcome {
        @Override
        public SlotState state() {
            return SlotState.EXPIRED;
        }

        @Override
        public Optional<Reason> reason() {
            return Optional.of(Reason.TOO_LATE);
        }
    }

    /** Not now: it comes at another moment and is not settled yet. */
    record Postpone(Instant until) implements SlotOutcome {
        @Override
        public SlotState state() {
            return SlotState.SNOOZED;
        }
    }
}
