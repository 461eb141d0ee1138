package dev.unknot.reminder.enrolment;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.people.EmployeeChanged;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.messaging.inbox.Inbox;
import dev.unknot.messaging.outbox.Outbox;
import dev.unknot.messaging.outbox.OutboxConfig;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * What a platform says over HTTP: takes effect at once and is told to the other services. This service marks its own
 * event as heard, so that it does not come back to it.
 */
@ApplicationScoped
public class ManageEmployee {

    private final People people;
    private final Outbox outbox;
    private final OutboxConfig outboxConfig;
    private final Inbox inbox;
    private final Clock clock;

    ManageEmployee(People people, Outbox outbox, OutboxConfig outboxConfig, Inbox inbox, Clock clock) {
        this.people = people;
        this.outbox = outbox;
        this.outboxConfig = outboxConfig;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Whether the person is new. */
    @Transactional
    public boolean put(EmployeeEnrolled known) {
        boolean isNew = Employee.of(Person.of(known))
                .filter(employee -> employee.enrolledZone != null)
                .isEmpty();
        people.enrol(known, clock.instant());
        tell(isNew ? known : asChanged(known));
        return isNew;
    }

    /** Whether there was such a person. */
    @Transactional
    public boolean delete(Person person) {
        if (Employee.of(person).isEmpty()) {
            return false;
        }
        people.leave(person, clock.instant());
        tell(new EmployeeLeft(person.organisation(), person.employee()));
        return true;
    }

    private void tell(EventData data) {
        UUID id = UUID.randomUUID();
        outbox.publish(id, data);
        inbox.firstTime(new Event<>(id.toString(), outboxConfig.source(), clock.instant(), data));
    }

    private static EmployeeChanged asChanged(EmployeeEnrolled known) {
        return new EmployeeChanged(
                known.organisation(),
                known.employee(),
                known.zone(),
                known.language(),
                known.country(),
                known.unit(),
                known.workingHours());
    }
}
