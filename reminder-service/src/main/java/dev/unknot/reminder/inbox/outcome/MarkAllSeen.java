package dev.unknot.reminder.inbox.outcome;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.outcomes.NudgeSeen;
import dev.unknot.messaging.outbox.Outbox;
import dev.unknot.messaging.outbox.Outgoing;
import dev.unknot.reminder.inbox.nudge.MoveNudge;
import dev.unknot.reminder.inbox.nudge.Nudges;
import dev.unknot.reminder.person.Employee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Marks everything that is unread in an inbox as seen, and publishes it. */
@ApplicationScoped
public class MarkAllSeen {

    private final Outbox outbox;
    private final MoveNudge moveNudge;
    private final Clock clock;

    MarkAllSeen(Outbox outbox, MoveNudge moveNudge, Clock clock) {
        this.outbox = outbox;
        this.moveNudge = moveNudge;
        this.clock = clock;
    }

    /** How many that were; none when nobody knows the person. */
    @Transactional
    public int mark(Person person) {
        Instant now = clock.instant();
        Employee.lockedIfKnown(person);
        List<Nudges.Seen> seen = moveNudge.seeAll(person);
        outbox.publishAll(seen.stream()
                .filter(Nudges.Seen::isCarried)
                .map(nudge -> new Outgoing(UUID.randomUUID(), event(person, nudge, now)))
                .toList());
        return seen.size();
    }

    private static NudgeSeen event(Person person, Nudges.Seen nudge, Instant now) {
        return new NudgeSeen(person.organisation(), person.employee(), nudge.id(), now, Optional.empty());
    }
}
