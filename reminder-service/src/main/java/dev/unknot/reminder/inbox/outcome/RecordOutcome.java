package dev.unknot.reminder.inbox.outcome;

import dev.unknot.contracts.EventData;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.outcomes.NudgeDismissed;
import dev.unknot.contracts.outcomes.NudgeDone;
import dev.unknot.contracts.outcomes.NudgeSeen;
import dev.unknot.contracts.outcomes.NudgeSnoozed;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import dev.unknot.messaging.outbox.Outbox;
import dev.unknot.reminder.inbox.checkin.CheckIns;
import dev.unknot.reminder.inbox.nudge.MoveNudge;
import dev.unknot.reminder.inbox.nudge.Nudge;
import dev.unknot.reminder.inbox.nudge.NudgeState;
import dev.unknot.reminder.inbox.nudge.Outcomes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Records what the person did with a nudge: takes effect at once and is published. */
@ApplicationScoped
public class RecordOutcome {

    private final Outbox outbox;
    private final MoveNudge moveNudge;
    private final Outcomes outcomes;
    private final CheckIns checkIns;
    private final Clock clock;

    RecordOutcome(Outbox outbox, MoveNudge moveNudge, Outcomes outcomes, CheckIns checkIns, Clock clock) {
        this.outbox = outbox;
        this.moveNudge = moveNudge;
        this.outcomes = outcomes;
        this.checkIns = checkIns;
        this.clock = clock;
    }

    /**
     * Records the outcome; a second time changes nothing but how it felt. A 409 problem when the nudge has another, final
     * outcome; 400 when a discomfort is sent to a nudge that does not ask for it.
     */
    @Transactional
    public void record(UUID nudgeId, OutcomeRequest request) {
        Nudge nudge = Nudge.locked(nudgeId).orElseThrow(() -> Problems.notFound("nudge"));
        if (request.discomfort().isPresent() && !nudge.isCheckIn()) {
            throw Problems.badRequest(Violation.body("discomfort", "belongs to check-ins only"));
        }
        NudgeState before = nudge.state();
        NudgeState wanted = request.outcome().state();
        if (before.isFinal() && before != wanted && wanted != NudgeState.SEEN) {
            throw Problems.conflict("This nudge is already " + before.key() + ", which is final.");
        }
        Instant now = clock.instant();
        if (move(nudge, request, now) && nudge.isCarried()) {
            outbox.publish(data(nudge, request, now));
        }
        request.felt().ifPresent(felt -> outcomes.feel(nudge.id, felt));
        request.discomfort().ifPresent(discomfort -> checkIns.answer(nudge.person(), nudge.id, discomfort, now));
    }

    private boolean move(Nudge nudge, OutcomeRequest request, Instant now) {
        return request.snoozeMinutes()
                .map(minutes -> moveNudge.snooze(nudge, now, Duration.ofMinutes(minutes)))
                .orElseGet(() -> moveNudge.move(nudge, request.outcome().state(), now));
    }

    /** Without felt and discomfort: health data is on no topic that platforms read. */
    private static EventData data(Nudge nudge, OutcomeRequest request, Instant now) {
        Person person = nudge.person();
        return switch (request.outcome()) {
            case SEEN -> new NudgeSeen(person.organisation(), person.employee(), nudge.id, now, Optional.empty());
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
