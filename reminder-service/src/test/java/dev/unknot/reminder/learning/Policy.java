package dev.unknot.reminder.learning;

import dev.unknot.reminder.schedule.evaluation.SlotFilter;
import dev.unknot.reminder.schedule.outcome.Reason;
import dev.unknot.reminder.schedule.timetable.Phase;
import dev.unknot.reminder.schedule.timetable.Slot;
import dev.unknot.reminder.schedule.timetable.Timetable;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** A way to choose among the slots of a timetable. */
interface Policy {

    Phase PHASE = new Phase("simulation");
    Chance CHANCE = new Chance("simulation", 10);

    /** Every slot, as a fixed cadence has it. */
    Policy FIXED = (worker, timetable, learned, day) -> SlotFilter.ANY;

    /** What the service does. */
    Policy LEARNED = (worker, timetable, learned, day) -> new LearnedFilter(timetable, PHASE, CHANCE, learned);

    /** The same, but an hour's worth is drawn from what is believed of it (Thompson 1933). */
    Policy THOMPSON = (worker, timetable, learned, day) -> slot -> leaves(timetable, slot, Learned.WORTH_IT, hour -> {
        Belief belief = Belief.ofHour(learned, slot.date(), hour);
        long seed = Assumptions.Mixed.of(Assumptions.Mixed.of(worker.number(), day), hour);
        return belief.mean() + belief.deviation() * new SplittableRandom(seed).nextGaussian();
    });

    /** The better half of the hours, as if every person's were known beforehand: the most that can be had by hours. */
    Policy ORACLE =
            (worker, timetable, learned, day) -> slot -> leaves(timetable, slot, 1, hour -> worker.chance(day, hour));

    SlotFilter filter(Assumptions.Worker worker, Timetable timetable, Learned learned, int day);

    private static Optional<Reason> leaves(
            Timetable timetable, Slot slot, double least, ToDoubleFunction<Integer> worth) {
        Map<Integer, Double> worths = timetable.on(slot.date(), PHASE).stream()
                .map(one -> one.key().number() / 60)
                .distinct()
                .collect(Collectors.toMap(hour -> hour, worth::applyAsDouble));
        int hour = slot.key().number() / 60;
        double own = worths.getOrDefault(hour, 1.0);
        long worse = worths.entrySet().stream()
                .filter(other -> other.getValue() < own || other.getValue() == own && other.getKey() < hour)
                .count();
        if (own < least && worse < worths.size() / 2) {
            return Optional.of(Reason.LESS_RECEPTIVE);
        }
        return CHANCE.of(timetable.person(), slot.date(), hour).isWithheld()
                ? Optional.of(Reason.WITHHELD)
                : Optional.empty();
    }
}
