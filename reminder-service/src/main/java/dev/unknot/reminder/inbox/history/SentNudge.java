package dev.unknot.reminder.inbox.history;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.inbox.nudge.Felt;
import dev.unknot.reminder.inbox.nudge.NudgeState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A nudge that was sent, and what became of it.
 *
 * @param date the person's working day to which it belongs
 */
record SentNudge(LocalDate date, List<NudgeKind> kinds, NudgeState state, Optional<Felt> felt) {

    boolean isDone() {
        return state == NudgeState.DONE;
    }

    /** Dismissed, or its time ran out before anybody saw it. */
    boolean isSkipped() {
        return state == NudgeState.DISMISSED || state == NudgeState.EXPIRED;
    }

    static int done(Collection<SentNudge> nudges) {
        return (int) nudges.stream().filter(SentNudge::isDone).count();
    }

    static int skipped(Collection<SentNudge> nudges) {
        return (int) nudges.stream().filter(SentNudge::isSkipped).count();
    }

    static int felt(Collection<SentNudge> nudges, Felt felt) {
        return (int) nudges.stream()
                .filter(nudge -> nudge.felt().filter(felt::equals).isPresent())
                .count();
    }
}
