package dev.unknot.reminder.learning;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.kind.NudgeKinds;
import dev.unknot.reminder.schedule.timetable.Slot;
import dev.unknot.reminder.schedule.timetable.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A slot that was sent or withheld.
 *
 * @param nudge what it became, or became part of; empty when it was withheld
 * @param answer to the nudge; empty when it is not known to have reached the person
 * @param first whether the nudge is of this slot, and not only joined by it
 */
public record Moment(
        Slot.Key slot, Instant at, Optional<UUID> nudge, Optional<Reception.Answer> answer, boolean first) {

    /** Whether something is learned from it. */
    static boolean isLearned(Slot.Key slot) {
        return slot.source() == Source.PLAN && NudgeKinds.of(slot.kind()).isLearned();
    }

    boolean isLearned() {
        return isLearned(slot);
    }

    NudgeKind kind() {
        return slot.kind();
    }

    LocalDate date() {
        return slot.date();
    }

    /** The hour of the person's clock. */
    int hour() {
        return slot.number() / 60 % Hours.A_DAY;
    }
}
