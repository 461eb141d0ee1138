package dev.unknot.reminder.availability.agenda;

import dev.unknot.reminder.kind.NudgeKinds;
import dev.unknot.reminder.schedule.evaluation.Evaluation;
import dev.unknot.reminder.schedule.evaluation.Past;
import dev.unknot.reminder.schedule.evaluation.SchedulingPolicy;
import dev.unknot.reminder.schedule.outcome.Decision;
import dev.unknot.reminder.schedule.outcome.SlotOutcome;
import dev.unknot.reminder.schedule.timetable.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The nudges to come if nothing changes, decided moment by moment by the same policy as the real ones. */
record Agenda(SchedulingPolicy policy, Past past) {

    /** The slots that would become a nudge on channels, after {@code now} and before {@code end}. */
    List<Slot> between(Instant now, Instant end) {
        List<Slot> coming = new ArrayList<>();
        Set<Slot.Key> settled = new HashSet<>(past.settled());
        List<Past.Fired> fired = new ArrayList<>(past.fired());
        Instant after = now;
        for (Optional<Instant> next = next(after, end); next.isPresent(); next = next(after, end)) {
            Instant moment = next.orElseThrow();
            Evaluation evaluation = policy.decide(after, moment, moment, new Past(settled, fired), List.of());
            for (Decision decision : evaluation.decisions()) {
                settled.add(decision.slot().key());
                if (decision.outcome() instanceof SlotOutcome.Fire
                        && NudgeKinds.of(decision.slot().kind()).isCarried()) {
                    coming.add(decision.slot());
                    fired.add(new Past.Fired(
                            decision.slot().date(),
                            decision.slot().at(),
                            decision.slot().kind()));
                }
            }
            after = moment;
        }
        return coming;
    }

    private Optional<Instant> next(Instant after, Instant end) {
        return policy.next(after, List.of()).filter(end::isAfter);
    }
}
