package dev.unknot.reminder.inbox.outcome;

import dev.unknot.http.problem.Problems;
import dev.unknot.reminder.inbox.nudge.MoveNudge;
import dev.unknot.reminder.inbox.nudge.Nudge;
import dev.unknot.reminder.inbox.nudge.NudgeState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Records what the person did with a nudge: takes effect at once and is published. */
@ApplicationScoped
public class RecordOutcome {

    private final MoveNudge moveNudge;
    private final RecordFeeling recordFeeling;
    private final PublishOutcomes publishOutcomes;
    private final Clock clock;

    RecordOutcome(MoveNudge moveNudge, RecordFeeling recordFeeling, PublishOutcomes publishOutcomes, Clock clock) {
        this.moveNudge = moveNudge;
        this.recordFeeling = recordFeeling;
        this.publishOutcomes = publishOutcomes;
        this.clock = clock;
    }

    /**
     * Records the outcome; a second time changes nothing but how it felt. A 409 problem when the nudge has another, final
     * outcome, or was snoozed and has come again; 400 when a discomfort is sent to a nudge that does not ask for it.
     */
    @Transactional
    public void record(UUID nudgeId, OutcomeRequest request) {
        Nudge nudge = Nudge.locked(nudgeId).orElseThrow(() -> Problems.notFound("nudge"));
        recordFeeling.check(nudge, request);
        NudgeState before = nudge.state();
        NudgeState wanted = request.outcome().state();
        if (before.isFinal() && before != wanted && wanted != NudgeState.SEEN) {
            throw Problems.conflict("This nudge is already " + before.key() + ", which is final.");
        }
        Instant now = clock.instant();
        if (move(nudge, request, now)) {
            publishOutcomes.recorded(nudge, request, now);
        }
        recordFeeling.record(nudge, request, now);
    }

    private boolean move(Nudge nudge, OutcomeRequest request, Instant now) {
        return request.snoozeMinutes()
                .map(minutes -> snooze(nudge, now, Duration.ofMinutes(minutes)))
                .orElseGet(() -> moveNudge.move(nudge, request.outcome().state(), now));
    }

    private boolean snooze(Nudge nudge, Instant now, Duration wait) {
        return switch (moveNudge.snooze(nudge, now, wait)) {
            case PUT_OFF -> true;
            case UNCHANGED -> false;
            case CAME_AGAIN ->
                throw Problems.conflict("This nudge was snoozed and has come again since. Snooze the new one instead.");
        };
    }
}
