package dev.unknot.reminder.schedule;

import dev.unknot.contracts.nudges.NudgeKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what becomes of one person's due slots.
 *
 * @param held a clinician is to see the person first: only a check-in may come
 * @param offerable the kinds for which there is something safe to offer
 */
public record SchedulingPolicy(
        Timetable timetable,
        Phase phase,
        boolean held,
        Set<NudgeKind> offerable,
        Suppressions circumstances,
        SlotFilter choice) {

    /**
     * One decision for each slot after {@code after} up to {@code upTo} that is not settled, for each one-off due by
     * then, and for those shortly ahead that merge into one that fires.
     *
     * @param now never before {@code upTo}; later by the length of an outage
     * @param oneOffs all that are still to come, due or not
     */
    public Evaluation decide(Instant after, Instant upTo, Instant now, Past past, List<OneOff> oneOffs) {
        return new SlotEvaluator(this, now, past, oneOffs).sit(after, upTo);
    }

    /** When to look at this person again; empty when nothing is to come for more than a week. */
    public Optional<Instant> next(Instant after, List<OneOff> oneOffs) {
        Optional<Instant> next = timetable.next(after, phase);
        for (OneOff oneOff : oneOffs) {
            next = Optional.of(next.filter(oneOff.dueAt()::isAfter).orElse(oneOff.dueAt()));
        }
        return next;
    }

    /** What speaks against this kind for as long as the plan stays as it is. */
    Optional<Reason> forbids(NudgeKind kind) {
        if (kind == NudgeKind.CHECK_IN) {
            return Optional.empty();
        }
        if (held) {
            return Optional.of(Reason.HELD);
        }
        return offerable.contains(kind) ? Optional.empty() : Optional.of(Reason.NO_REMEDY);
    }

    /** What speaks against a nudge of this kind at this moment. */
    Optional<Reason> stops(NudgeKind kind, Instant now) {
        if (!timetable.week().contains(now, timetable.zone())) {
            return Optional.of(Reason.OUTSIDE_HOURS);
        }
        return circumstances.against(kind, now, timetable.zone());
    }
}
