package dev.unknot.reminder.engine.day;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.plan.wording.Phrases;
import dev.unknot.reminder.schedule.outcome.Reason;
import dev.unknot.reminder.schedule.timetable.Slot;
import dev.unknot.reminder.schedule.timetable.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One slot of a day.
 *
 * @param source where it comes from
 * @param slot of a slot of the plan its minute in the local day
 * @param state how it ended, or {@code planned}
 * @param reason why, in the person's language
 */
public record SlotView(
        NudgeKind kind,
        LocalDate date,
        Source source,
        Optional<Integer> slot,
        Instant dueAt,
        String state,
        Optional<String> reason,
        Optional<UUID> nudge) {

    /** All slots of a day. */
    public record Day(List<SlotView> items, Optional<String> next) {}

    static SlotView of(LedgerRow row, Phrases phrases) {
        return new SlotView(
                row.slot().kind(),
                row.slot().date(),
                row.slot().key().source(),
                number(row.slot()),
                row.slot().at(),
                row.state().key(),
                row.reason().map(Reason::valueOf).map(phrases::reason),
                row.nudge());
    }

    static SlotView planned(Slot slot) {
        return new SlotView(
                slot.kind(),
                slot.date(),
                slot.key().source(),
                number(slot),
                slot.at(),
                "planned",
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Integer> number(Slot slot) {
        return slot.isOfPlan() ? Optional.of(slot.key().number()) : Optional.empty();
    }
}
