package dev.unknot.reminder.schedule.timetable;

import dev.unknot.contracts.nudges.NudgeKind;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A moment at which something may be asked of a person. The key identifies it for ever; the instant follows from the key,
 * so that a clock change can neither double nor lose it.
 *
 * @param at when it falls due
 */
public record Slot(Key key, Instant at) {

    /**
     * Identifies a slot of a person.
     *
     * @param date the local day on which the working time began
     * @param number of a slot of the plan, a snooze or an owed break the local minute of that day, going on past midnight,
     *     so that no plan that changes at noon uses a number twice; of an answer how many came before it that day
     */
    public record Key(NudgeKind kind, LocalDate date, Source source, int number) {}

    public NudgeKind kind() {
        return key.kind();
    }

    public LocalDate date() {
        return key.date();
    }

    public boolean isOfPlan() {
        return key.source() == Source.PLAN;
    }
}
