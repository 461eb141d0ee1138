package dev.unknot.reminder.nudge;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.outcomes.NudgeDismissed;
import dev.unknot.contracts.outcomes.NudgeDone;
import dev.unknot.contracts.outcomes.NudgeSeen;
import dev.unknot.outbox.Inbox;
import dev.unknot.outbox.Outbox;
import dev.unknot.outbox.OutboxConfig;
import dev.unknot.reminder.employee.Person;
import dev.unknot.reminder.employee.PersonLeft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

/** What became of nudges. */
@ApplicationScoped
public class Outcomes {

    private final Outbox outbox;
    private final OutboxConfig outboxConfig;
    private final Inbox inbox;
    private final Clock clock;

    Outcomes(Outbox outbox, OutboxConfig outboxConfig, Inbox inbox, Clock clock) {
        this.outbox = outbox;
        this.outboxConfig = outboxConfig;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Takes the outcome down and tells it; a second time changes nothing. */
    @Transactional
    public void record(UUID nudgeId, OutcomeRequest.Outcome outcome) {
        Nudge nudge = Nudge.findById(nudgeId, LockModeType.PESSIMISTIC_WRITE);
        if (nudge.move(outcome.key())) {
            UUID id = UUID.nameUUIDFromBytes((nudgeId + "/" + outcome).getBytes(StandardCharsets.UTF_8));
            EventData data = data(nudge, outcome);
            outbox.publish(id, data);
            inbox.firstTime(new Event<>(id.toString(), outboxConfig.source(), clock.instant(), data));
        }
    }

    void on(@Observes PersonLeft left) {
        Nudge.delete("person = ?1", left.person());
    }

    private EventData data(Nudge nudge, OutcomeRequest.Outcome outcome) {
        Person person = nudge.person;
        return switch (outcome) {
            case SEEN -> new NudgeSeen(person.organisation(), person.employee(), nudge.id, clock.instant());
            case DONE -> new NudgeDone(person.organisation(), person.employee(), nudge.id, clock.instant());
            case SNOOZED -> throw new IllegalStateException("a snooze is refused before it comes here");
            case DISMISSED -> new NudgeDismissed(person.organisation(), person.employee(), nudge.id, clock.instant());
        };
    }
}
