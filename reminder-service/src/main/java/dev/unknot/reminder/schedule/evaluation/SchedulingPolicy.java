package dev.unknot.reminder.schedule.evaluation;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import dev.unknot.reminder.schedule.timetable.Phase;
import dev.unknot.reminder.schedule.timetable.Timetable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what becomes of one person's due slots.
 *
 * @param held a clinician has to see the person first
 * @param offerable the kinds of which something is safe for the person
 * @param filter what learning leaves out
 */
public record SchedulingPolicy(
        Timetable timetable,
        Phase phase,
        boolean held,
        Set<NudgeKind> offerable,
        Suppressions suppressions,
        SlotFilter filter) {

    /**
     * Decides every slot after {@code after} up to {@code upTo} that is not settled, every one-off due by then, and those
     * shortly ahead that merge into one that fires.
     *
     * @param now never before {@code upTo}; later by the length of an outage
     * @param oneOffs all that are still to come, due or not
     */
    public Evaluation decide(Instant after, Instant upTo, Instant now, Past past, List<OneOff> oneOffs) {
        return new SlotEvaluator(this, now, past, oneOffs).evaluate(after, upTo);
    }

    /** When the next slot or one-off falls due; empty when none does for more than a week. */
    public Optional<Instant> next(Instant after, List<OneOff> oneOffs) {
        Optional<Instant> next = timetable.next(after, phase);
        for (OneOff oneOff : oneOffs) {
            next = Optional.of(next.filter(oneOff.dueAt()::isAfter).orElse(oneOff.dueAt()));
        }
        return next;
    }

    ZoneId zone() {
        return timetable.zone();
    }

    boolean isWorking(Instant now) {
        return timetable.week().contains(now, timetable.zone());
    }
}
