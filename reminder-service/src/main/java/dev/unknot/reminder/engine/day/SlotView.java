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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One slot of a day.
 *
 * @param source where it comes from
 * @param slot of a slot of the plan its minute in the local day
 * @param state how it ended, or {@code planned}
 * @param reason why it did not become a nudge, or why a planned one is not expected to; in the person's language
 * @param comesAt when the nudge of a planned slot is expected if nothing changes; a nudge may answer several slots
 */
public record SlotView(
        NudgeKind kind,
        LocalDate date,
        Source source,
        Optional<Integer> slot,
        Instant dueAt,
        String state,
        Optional<String> reason,
        Optional<UUID> nudge,
        Optional<Instant> comesAt) {

    /**
     * All slots of a day, and the time of it in which none comes.
     *
     * @param off leave and public holidays
     * @param quiet quiet times that begin on that day
     * @param holidaysKnown false when no public holidays of the person's country are known for that day, so none is assumed
     */
    public record Day(
            List<SlotView> items,
            Optional<String> next,
            LocalDate date,
            List<DayOff> off,
            List<Quiet> quiet,
            boolean holidaysKnown) {

        static Day of(List<SlotView> slots, LocalDate date, FreeTime free) {
            Stream<DayOff> leave =
                    free.isOnLeave(date) ? Stream.of(new DayOff("leave", Optional.empty())) : Stream.empty();
            return new Day(
                    slots,
                    Optional.empty(),
                    date,
                    Stream.concat(
                                    leave,
                                    free.holidays(date).stream()
                                            .map(holiday -> new DayOff("holiday", Optional.of(holiday.name()))))
                            .toList(),
                    free.quiet(date).stream()
                            .map(span -> new Quiet(span.from(), span.to()))
                            .toList(),
                    free.holidaysKnownUntil().filter(date::isAfter).isEmpty());
        }
    }

    /**
     * Why the whole day is free.
     *
     * @param kind {@code leave} or {@code holiday}
     * @param name of the holiday, in the person's language where it is known
     */
    public record DayOff(String kind, Optional<String> name) {}

    /** From the first moment to the first that is no longer quiet. */
    @Schema(name = "QuietTime")
    public record Quiet(Instant from, Instant to) {}

    static SlotView of(LedgerRow row, Phrases phrases) {
        return new SlotView(
                row.slot().kind(),
                row.slot().date(),
                row.slot().key().source(),
                number(row.slot()),
                row.slot().at(),
                row.state().key(),
                row.reason().map(Reason::valueOf).map(phrases::reason),
                row.nudge(),
                Optional.empty());
    }

    static SlotView planned(Slot slot, Optional<Instant> comesAt, Optional<String> reason) {
        return new SlotView(
                slot.kind(),
                slot.date(),
                slot.key().source(),
                number(slot),
                slot.at(),
                "planned",
                reason,
                Optional.empty(),
                comesAt);
    }

    private static Optional<Integer> number(Slot slot) {
        return slot.isOfPlan() ? Optional.of(slot.key().number()) : Optional.empty();
    }
}
