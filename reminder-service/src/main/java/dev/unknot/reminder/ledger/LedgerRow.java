package dev.unknot.reminder.ledger;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.schedule.outcome.SlotState;
import dev.unknot.reminder.schedule.timetable.Slot;
import java.util.Optional;
import java.util.UUID;

/**
 * How one slot ended.
 *
 * @param reason the name of a {@link dev.unknot.reminder.schedule.outcome.Reason}
 * @param nudge the nudge that it became, or became part of
 */
public record LedgerRow(Person person, Slot slot, SlotState state, Optional<String> reason, Optional<UUID> nudge) {}
