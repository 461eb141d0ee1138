package dev.unknot.reminder.inbox.outcome;

import dev.unknot.http.problem.Problems;
import dev.unknot.reminder.inbox.checkin.CheckIns;
import dev.unknot.reminder.inbox.nudge.LastOutcome;
import dev.unknot.reminder.inbox.nudge.MoveNudge;
import dev.unknot.reminder.inbox.nudge.Nudge;
import dev.unknot.reminder.inbox.nudge.Outcomes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Takes back what the person last did with a nudge: takes effect at once and is published. */
@ApplicationScoped
public class UndoOutcome {

    private final MoveNudge moveNudge;
    private final Outcomes outcomes;
    private final CheckIns checkIns;
    private final PublishOutcomes publishOutcomes;
    private final Clock clock;

    UndoOutcome(
            MoveNudge moveNudge, Outcomes outcomes, CheckIns checkIns, PublishOutcomes publishOutcomes, Clock clock) {
        this.moveNudge = moveNudge;
        this.outcomes = outcomes;
        this.checkIns = checkIns;
        this.publishOutcomes = publishOutcomes;
        this.clock = clock;
    }

    /**
     * Undoes the nudge's last outcome; a second time changes nothing. A 404 problem when it never had one, 409 when it is too
     * late.
     */
    @Transactional
    public void undo(UUID nudgeId) {
        Nudge nudge = Nudge.locked(nudgeId).orElseThrow(() -> Problems.notFound("nudge"));
        LastOutcome last = outcomes.of(nudgeId).orElseThrow(() -> Problems.notFound("outcome"));
        if (last.undone()) {
            return;
        }
        Instant now = clock.instant();
        if (!last.at().plus(LastOutcome.UNDOABLE).isAfter(now)) {
            throw Problems.conflict(
                    "An outcome can be undone for ten minutes, and those are over; nothing was changed.");
        }
        if (!moveNudge.undo(nudge, last)) {
            throw Problems.conflict("The snooze is over, so it cannot be undone; nothing was changed.");
        }
        checkIns.forget(nudgeId);
        publishOutcomes.undone(nudge, last, now);
    }
}
