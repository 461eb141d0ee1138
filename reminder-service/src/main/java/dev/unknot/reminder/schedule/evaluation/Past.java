package dev.unknot.reminder.schedule.evaluation;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.schedule.timetable.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A person's recent days, from the ledger.
 *
 * @param settled slots that have ended, whatever the plan is now
 * @param fired the nudges that went out
 */
public record Past(Set<Slot.Key> settled, List<Fired> fired) {

    /**
     * A nudge that went out.
     *
     * @param date the working day it counts for
     * @param at when it fell due, or went out if that was later
     * @param about the first of its kinds
     */
    public record Fired(LocalDate date, Instant at, NudgeKind about) {}

    public static final Past EMPTY = new Past(Set.of(), List.of());
}
