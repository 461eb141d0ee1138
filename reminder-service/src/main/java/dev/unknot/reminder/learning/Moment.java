package dev.unknot.reminder.learning;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.schedule.OneOff;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A slot that was sent or withheld.
 *
 * @param number of the slot
 * @param nudge what it became, or became part of; empty when it was withheld
 * @param answer to the nudge; empty when it is not known to have reached the person
 * @param first whether the nudge is of this slot, and not only joined by it
 */
public record Moment(
        NudgeKind kind,
        LocalDate date,
        int number,
        Instant at,
        Optional<UUID> nudge,
        Optional<Reception.Answer> answer,
        boolean first) {

    /** Whether chance could have withheld it. */
    boolean isOfPlan() {
        return kind != NudgeKind.CHECK_IN && number >= 0 && number < OneOff.FIRST_NUMBER;
    }

    int hour() {
        return number / 60 % Hours.A_DAY;
    }
}
