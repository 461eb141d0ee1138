package dev.unknot.reminder.schedule.evaluation;

import dev.unknot.reminder.schedule.outcome.Decision;
import dev.unknot.reminder.schedule.outcome.SlotOutcome;
import dev.unknot.reminder.schedule.timetable.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What becomes of a person's slots if nothing changes, decided moment by moment by the policy that decides when the time
 * comes.
 *
 * @param oneOffs all that are still to come
 */
public record Forecast(SchedulingPolicy policy, Past past, List<OneOff> oneOffs) {

    /** A one-off that is late already is tried again after so long. */
    private static final Duration NEXT_TRY = Duration.ofSeconds(30);

    /** The decisions to come after {@code now} and before {@code end}, in order. */
    public List<Decision> between(Instant now, Instant end) {
        List<Decision> decisions = new ArrayList<>();
        Set<Slot.Key> settled = new HashSet<>(past.settled());
        List<Past.Fired> fired = new ArrayList<>(past.fired());
        List<OneOff> waiting = oneOffs;
        Instant after = now;
        for (Optional<Instant> next = next(after, waiting, end); next.isPresent(); next = next(after, waiting, end)) {
            Instant moment = next.get();
            Evaluation evaluation = policy.decide(after, moment, moment, new Past(settled, fired), waiting);
            for (Decision decision : evaluation.decisions()) {
                settled.add(decision.slot().key());
                if (decision.outcome() instanceof SlotOutcome.Fire) {
                    Slot slot = decision.slot();
                    fired.add(new Past.Fired(slot.date(), slot.at(), slot.kind()));
                }
            }
            decisions.addAll(evaluation.decisions());
            waiting = after(evaluation, waiting);
            after = moment;
        }
        return decisions;
    }

    private Optional<Instant> next(Instant after, List<OneOff> waiting, Instant end) {
        return policy.next(after, waiting)
                .map(next -> next.isAfter(after) ? next : after.plus(NEXT_TRY))
                .filter(end::isAfter);
    }

    private static List<OneOff> after(Evaluation evaluation, List<OneOff> waiting) {
        Set<UUID> gone = evaluation.done().stream().map(OneOff::id).collect(Collectors.toSet());
        evaluation.later().forEach(later -> gone.add(later.id()));
        List<OneOff> left = new ArrayList<>(
                waiting.stream().filter(one -> !gone.contains(one.id())).toList());
        left.addAll(evaluation.later());
        return left;
    }
}
