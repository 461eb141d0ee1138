package dev.unknot.reminder.inbox.outcome;

import dev.unknot.contracts.EventData;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.outcomes.NudgeDismissed;
import dev.unknot.contracts.outcomes.NudgeDone;
import dev.unknot.contracts.outcomes.NudgeSeen;
import dev.unknot.contracts.outcomes.NudgeSnoozed;
import dev.unknot.http.problem.Problems;
import dev.unknot.messaging.outbox.Outbox;
import dev.unknot.reminder.inbox.nudge.MoveNudge;
import dev.unknot.reminder.inbox.nudge.Nudge;
import dev.unknot.reminder.inbox.nudge.NudgeState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Records what the person did with a nudge: takes effect at once and is published. */
@ApplicationScoped
public class RecordOutcome {

    private final Outbox outbox;
    private final MoveNudge moveNudge;
    private final Clock clock;

    RecordOutcome(Outbox outbox, MoveNudge moveNudge, Clock clock) {
        this.outbox = outbox;
        this.moveNudge = moveNudge;
        this.clock = clock;
    }

    /**
     * Records the outcome; a second time changes nothing. A 409 problem when the nudge has another, final outcome.
     */
    @Transactional
    public void record(UUID nudgeId, OutcomeRequest request) {
        Nudge nudge = Nudge.locked(nudgeId).orElseThrow(() -> Problems.notFound("nudge"));
        NudgeState before = nudge.state();
        NudgeState wanted = request.outcome().state();
        if (before.isFinal() && before != wanted && wanted != NudgeState.SEEN) {
            throw Problems.conflict("This nudge is already " + before.key() + ", which is final.");
        }
        if (move(nudge, request) && nudge.isCarried()) {
            UUID id = UUID.nameUUIDFromBytes((nudgeId + "/" + request.outcome()).getBytes(StandardCharsets.UTF_8));
            outbox.publish(id, data(nudge, request));
        }
    }

    private boolean move(Nudge nudge, OutcomeRequest request) {
        Instant now = clock.instant();
        return request.snoozeMinutes()
                .map(minutes -> moveNudge.snooze(nudge, now, Duration.ofMinutes(minutes)))
                .orElseGet(() -> moveNudge.move(nudge, request.outcome().state()));
    }

    private EventData data(Nudge nudge, OutcomeRequest request) {
        Person person = nudge.person();
        Instant now = clock.instant();
        return switch (request.outcome()) {
            case SEEN -> new NudgeSeen(person.organisation(), person.employee(), nudge.id, now);
            case DONE -> new NudgeDone(person.organisation(), person.employee(), nudge.id, now);
            case SNOOZED ->
                new NudgeSnoozed(
                        person.organisation(),
                        person.employee(),
                        nudge.id,
                        now,
                        request.snoozeMinutes().orElseThrow());
            case DISMISSED -> new NudgeDismissed(person.organisation(), person.employee(), nudge.id, now);
        };
    }
}
