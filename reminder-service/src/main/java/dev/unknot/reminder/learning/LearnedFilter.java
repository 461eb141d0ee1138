package dev.unknot.reminder.learning;

import dev.unknot.reminder.schedule.evaluation.SlotFilter;
import dev.unknot.reminder.schedule.outcome.Reason;
import dev.unknot.reminder.schedule.timetable.Phase;
import dev.unknot.reminder.schedule.timetable.Slot;
import dev.unknot.reminder.schedule.timetable.Timetable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves out hours at which fewer than one nudge in four is likely to be acted on, the worst first, and never more than half
 * of the day's slots. One hour in ten is tried whatever its past, so that no hour is given up for ever. Of the rest, one
 * moment in ten is withheld at random. Check-ins, answers to reports and one-offs always come.
 */
public record LearnedFilter(Timetable timetable, Phase phase, Chance chance, Learned learned) implements SlotFilter {

    @Override
    public Optional<Reason> against(Slot slot) {
        if (!isLearnable(slot)) {
            return Optional.empty();
        }
        if (isBadlyReceived(slot)) {
            return Optional.of(Reason.LESS_RECEPTIVE);
        }
        return draw(slot.date(), hour(slot)).isWithheld() ? Optional.of(Reason.WITHHELD) : Optional.empty();
    }

    private static boolean isLearnable(Slot slot) {
        return Moment.isLearned(slot.key());
    }

    private boolean isBadlyReceived(Slot slot) {
        return learned.knowsHours()
                && worth(slot.date(), hour(slot)) < Learned.WORTH_IT
                && leftOut(slot.date()).contains(hour(slot));
    }

    /** The worst hours of the day, as many as make up at most half of its slots. */
    private Set<Integer> leftOut(LocalDate date) {
        Map<Integer, Integer> slots = new HashMap<>();
        int all = 0;
        for (Slot slot : timetable.on(date, phase)) {
            if (isLearnable(slot)) {
                slots.merge(hour(slot), 1, Integer::sum);
                all++;
            }
        }
        Map<Integer, Double> worth = new HashMap<>();
        slots.keySet().forEach(hour -> worth.put(hour, worth(date, hour)));
        List<Integer> worstFirst = slots.keySet().stream()
                .filter(hour -> worth.getOrDefault(hour, 1.0) < Learned.WORTH_IT)
                .sorted(Comparator.comparing(worth::get))
                .toList();
        return worst(worstFirst, slots, all / 2);
    }

    private static Set<Integer> worst(List<Integer> worstFirst, Map<Integer, Integer> slots, int most) {
        Set<Integer> worst = new HashSet<>();
        int left = most;
        for (int hour : worstFirst) {
            int count = slots.getOrDefault(hour, 0);
            if (count <= left) {
                worst.add(hour);
                left -= count;
            }
        }
        return worst;
    }

    private double worth(LocalDate date, int hour) {
        return draw(date, hour).isExplored()
                ? 1
                : Belief.ofHour(learned, date, hour % Hours.A_DAY).mean();
    }

    private Chance.Draw draw(LocalDate date, int hour) {
        return chance.of(timetable.person(), date, hour);
    }

    private static int hour(Slot slot) {
        return slot.key().number() / 60;
    }
}
