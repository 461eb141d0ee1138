package dev.unknot.reminder.schedule;

import dev.unknot.contracts.nudges.NudgeKind;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A moment at which something may be asked of a person. Day and number name it for ever; the instant follows from them,
 * so a clock change can neither double nor lose it.
 *
 * @param at when it falls due
 */
public record Slot(Key key, Instant at) {

    /**
     * What makes a slot this slot, for ever.
     *
     * @param date the local day on which the working time began
     * @param number the local minute of that day at which it falls due, going on past midnight; so no plan that changes at noon
     *     uses a number twice. Below zero for an answer to a report, from {@link OneOff#FIRST_NUMBER} up for what comes once
     */
    public record Key(NudgeKind kind, LocalDate date, int number) {}

    public NudgeKind kind() {
        return key.kind();
    }

    public LocalDate date() {
        return key.date();
    }
}
