package dev.unknot.reminder.engine.day;

import dev.unknot.reminder.plan.wording.Phrases;
import dev.unknot.reminder.schedule.evaluation.Forecast;
import dev.unknot.reminder.schedule.outcome.Decision;
import dev.unknot.reminder.schedule.outcome.SlotOutcome;
import dev.unknot.reminder.schedule.timetable.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The slots of a day that the ledger does not have yet.
 *
 * @param timetable the slots of the plan
 * @param decisions what becomes of them if nothing changes, and of the one-offs of that day
 */
record PlannedSlots(List<Slot> timetable, List<Decision> decisions) {

    /** Those of the working day that begins on {@code date}, as decided from {@code from} on. */
    static PlannedSlots of(LocalDate date, List<Slot> timetable, Forecast forecast, Instant from) {
        // A night's work belongs to the day on which it begins.
        Instant end = date.plusDays(2)
                .atStartOfDay(forecast.policy().timetable().zone())
                .toInstant();
        return new PlannedSlots(
                timetable,
                forecast.between(from, end).stream()
                        .filter(decision -> decision.slot().date().equals(date))
                        .toList());
    }

    Stream<SlotView> views(Set<Slot.Key> settled, Phrases phrases) {
        Map<Slot.Key, Decision> byKey = new HashMap<>();
        decisions.forEach(decision -> byKey.put(decision.slot().key(), decision));
        Map<Slot.Key, Slot> slots = new LinkedHashMap<>();
        timetable.forEach(slot -> slots.put(slot.key(), slot));
        decisions.forEach(decision -> slots.put(decision.slot().key(), decision.slot()));
        slots.keySet().removeAll(settled);
        return slots.values().stream().map(slot -> {
            Optional<SlotOutcome> outcome =
                    Optional.ofNullable(byKey.get(slot.key())).map(Decision::outcome);
            return SlotView.planned(
                    slot,
                    outcome.flatMap(found -> comesAt(slot, found, slots)),
                    outcome.flatMap(SlotOutcome::reason).map(phrases::reason));
        });
    }

    private static Optional<Instant> comesAt(Slot slot, SlotOutcome outcome, Map<Slot.Key, Slot> slots) {
        if (outcome instanceof SlotOutcome.Fire) {
            return Optional.of(slot.at());
        }
        return outcome instanceof SlotOutcome.Merge merge
                ? Optional.ofNullable(slots.get(merge.into())).map(Slot::at)
                : Optional.empty();
    }
}
