package dev.unknot.reminder.inbox.outcome;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.inbox.nudge.MoveNudge;
import dev.unknot.reminder.inbox.nudge.Nudges;
import dev.unknot.reminder.person.Employee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Marks everything that is unread in an inbox as seen, and publishes it. */
@ApplicationScoped
public class MarkAllSeen {

    private final MoveNudge moveNudge;
    private final PublishOutcomes publishOutcomes;
    private final Clock clock;

    MarkAllSeen(MoveNudge moveNudge, PublishOutcomes publishOutcomes, Clock clock) {
        this.moveNudge = moveNudge;
        this.publishOutcomes = publishOutcomes;
        this.clock = clock;
    }

    /** How many that were; none when nobody knows the person. */
    @Transactional
    public int mark(Person person) {
        Instant now = clock.instant();
        Employee.lockedIfKnown(person);
        List<Nudges.Seen> seen = moveNudge.seeAll(person);
        publishOutcomes.seen(person, seen, now);
        return seen.size();
    }
}
