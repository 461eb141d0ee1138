package dev.unknot.reminder.engine.breaks;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.kind.NudgeKinds;
import dev.unknot.reminder.kind.Rhythm;
import dev.unknot.reminder.schedule.outcome.Decision;
import dev.unknot.reminder.schedule.outcome.SlotOutcome;
import dev.unknot.reminder.schedule.timetable.Slot;
import dev.unknot.reminder.schedule.timetable.WorkWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The next nudge of a plan that asks for a break.
 *
 * @param kinds the leading one first; never empty
 */
record NextBreak(Instant at, List<NudgeKind> kinds) {

    /** Work that begins again so much later is another day's. */
    private static final Duration ONE_DAYS_WORK = Duration.ofHours(12);

    /** Empty when none is expected among these decisions, which are in order. */
    static Optional<NextBreak> of(List<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.outcome() instanceof SlotOutcome.Fire && isBreak(decision.slot()))
                .findFirst()
                .map(Decision::slot)
                .map(slot -> new NextBreak(slot.at(), kinds(slot, decisions)));
    }

    private static boolean isBreak(Slot slot) {
        return slot.isOfPlan() && NudgeKinds.of(slot.kind()).rhythm() == Rhythm.PACE;
    }

    private static List<NudgeKind> kinds(Slot lead, List<Decision> decisions) {
        return Stream.concat(
                        Stream.of(lead.kind()),
                        decisions.stream()
                                .filter(decision -> decision.outcome() instanceof SlotOutcome.Merge merge
                                        && merge.into().equals(lead.key())
                                        && isBreak(decision.slot()))
                                .map(decision -> decision.slot().kind()))
                .distinct()
                .toList();
    }

    /** This break at {@code then} or at the next working time after it; empty when that is no longer the same day's work. */
    Optional<MovedBreak> movedTo(Instant then, WorkWeek week, ZoneId zone) {
        return week.workingFrom(then, zone)
                .filter(at.plus(ONE_DAYS_WORK)::isAfter)
                .map(moved -> new MovedBreak(at, moved, kinds));
    }
}
