package dev.unknot.reminder.nudge;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.outcomes.NudgeDismissed;
import dev.unknot.contracts.outcomes.NudgeDone;
import dev.unknot.contracts.outcomes.NudgeSeen;
import dev.unknot.contracts.outcomes.NudgeSnoozed;
import dev.unknot.outbox.Inbox;
import dev.unknot.outbox.Outbox;
import dev.unknot.outbox.OutboxConfig;
import dev.unknot.reminder.employee.Person;
import dev.unknot.reminder.employee.PersonLeft;
import dev.unknot.reminder.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** What became of nudges. */
@ApplicationScoped
public class Outcomes {

    private final Outbox outbox;
    private final OutboxConfig outboxConfig;
    private final Inbox inbox;
    private final MoveNudge moveNudge;
    private final Clock clock;

    Outcomes(Outbox outbox, OutboxConfig outboxConfig, Inbox inbox, MoveNudge moveNudge, Clock clock) {
        this.outbox = outbox;
        this.outboxConfig = outboxConfig;
        this.inbox = inbox;
        this.moveNudge = moveNudge;
        this.clock = clock;
    }

    /**
     * Takes the outcome down and tells it; a second time changes nothing. A 409 problem when something else became of the
     * nudge for good.
     */
    @Transactional
    public void record(UUID nudgeId, OutcomeRequest request) {
        Nudge nudge = Nudge.locked(nudgeId).orElseThrow(() -> new NotFoundException("there is no such nudge"));
        NudgeState before = NudgeState.of(nudge.state);
        NudgeState wanted = request.outcome().state();
        if (before.isForGood() && wanted.isForGood() && before != wanted) {
            throw Problems.conflict("This nudge was " + before.key() + " already, and that is for good.");
        }
        if (move(nudge, request)) {
            UUID id = UUID.nameUUIDFromBytes((nudgeId + "/" + request.outcome()).getBytes(StandardCharsets.UTF_8));
            EventData data = data(nudge, request);
            outbox.publish(id, data);
            inbox.firstTime(new Event<>(id.toString(), outboxConfig.source(), clock.instant(), data));
        }
    }

    void on(@Observes PersonLeft left) {
        Nudge.delete("person = ?1", left.person());
        Snooze.delete("person = ?1", left.person());
    }

    private boolean move(Nudge nudge, OutcomeRequest request) {
        return request.snoozeMinutes()
                .map(minutes -> moveNudge.snooze(nudge, clock.instant(), Duration.ofMinutes(minutes)))
                .orElseGet(() -> moveNudge.move(nudge, request.outcome().state()));
    }

    private EventData data(Nudge nudge, OutcomeRequest request) {
        Person person = nudge.person;
        return switch (request.outcome()) {
            case SEEN -> new NudgeSeen(person.organisation(), person.employee(), nudge.id, clock.instant());
            case DONE -> new NudgeDone(person.organisation(), person.employee(), nudge.id, clock.instant());
            case SNOOZED ->
                new NudgeSnoozed(
                        person.organisation(),
                        person.employee(),
                        nudge.id,
                        clock.instant(),
                        request.snoozeMinutes().orElseThrow());
            case DISMISSED -> new NudgeDismissed(person.organisation(), person.employee(), nudge.id, clock.instant());
        };
    }
}
