package dev.unknot.reminder.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What the ledger says of a person's recent days.
 *
 * @param settled slots that ended already, whatever the plan says now
 * @param fired the nudges that went out
 */
public record Past(Set<Slot.Key> settled, List<Fired> fired) {

    /** A nudge that went out: the working day it counts for and when it fell due. */
    public record Fired(LocalDate date, Instant at) {}

    public static final Past EMPTY = new Past(Set.of(), List.of());
}
