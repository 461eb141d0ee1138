package dev.unknot.reminder.enrolment;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.people.EmployeeChanged;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.messaging.inbox.Inbox;
import dev.unknot.messaging.outbox.Outbox;
import dev.unknot.messaging.outbox.OutboxConfig;
import dev.unknot.messaging.outbox.Outgoing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Announces what this service knows of people, in the caller's transaction. The events count as handled here, so that
 * they have no second effect when they come back.
 */
@ApplicationScoped
class AnnouncePeople {

    private final Outbox outbox;
    private final OutboxConfig outboxConfig;
    private final Inbox inbox;
    private final Clock clock;

    AnnouncePeople(Outbox outbox, OutboxConfig outboxConfig, Inbox inbox, Clock clock) {
        this.outbox = outbox;
        this.outboxConfig = outboxConfig;
        this.inbox = inbox;
        this.clock = clock;
    }

    void enrolled(EmployeeEnrolled known) {
        announce(known);
    }

    /** One statement a table for all of them. */
    void enrolled(List<EmployeeEnrolled> all) {
        List<Outgoing> outgoing = all.stream()
                .map(known -> new Outgoing(UUID.randomUUID(), known))
                .toList();
        outbox.publishAll(outgoing);
        inbox.remember(
                outboxConfig.source(), outgoing.stream().map(Outgoing::eventId).toList());
    }

    void changed(EmployeeEnrolled known) {
        announce(new EmployeeChanged(
                known.organisation(),
                known.employee(),
                known.zone(),
                known.language(),
                known.country(),
                known.unit(),
                known.workingHours()));
    }

    void left(Person person) {
        announce(new EmployeeLeft(person.organisation(), person.employee()));
    }

    /** Ends the keys of somebody of whom another system announced that they left. */
    void tombstones(Event<EmployeeLeft> event) {
        outbox.publishTombstones(event);
    }

    private void announce(EventData data) {
        UUID id = UUID.randomUUID();
        outbox.publish(id, data);
        inbox.firstTime(new Event<>(id.toString(), outboxConfig.source(), clock.instant(), data));
    }
}
