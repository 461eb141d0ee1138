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
import dev.unknot.reminder.person.Employee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Enrols, changes and removes people on request. Takes effect at once and publishes the event for the other services. The
 * event is marked as handled here, so that this service does not apply it a second time.
 */
@ApplicationScoped
public class ManageEmployee {

    private final EnrolEmployee enrolEmployee;
    private final RemoveEmployee removeEmployee;
    private final Outbox outbox;
    private final OutboxConfig outboxConfig;
    private final Inbox inbox;
    private final Clock clock;

    ManageEmployee(
            EnrolEmployee enrolEmployee,
            RemoveEmployee removeEmployee,
            Outbox outbox,
            OutboxConfig outboxConfig,
            Inbox inbox,
            Clock clock) {
        this.enrolEmployee = enrolEmployee;
        this.removeEmployee = removeEmployee;
        this.outbox = outbox;
        this.outboxConfig = outboxConfig;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Returns whether the person is new. */
    @Transactional
    public boolean put(EmployeeEnrolled known) {
        boolean isNew = Employee.of(Person.of(known))
                .filter(employee -> employee.enrolledZone != null)
                .isEmpty();
        enrolEmployee.enrol(known, clock.instant());
        publish(isNew ? known : asChanged(known));
        return isNew;
    }

    /** Returns false when there is no such person. */
    @Transactional
    public boolean delete(Person person) {
        if (Employee.of(person).isEmpty()) {
            return false;
        }
        removeEmployee.remove(person, clock.instant());
        publish(new EmployeeLeft(person.organisation(), person.employee()));
        return true;
    }

    private void publish(EventData data) {
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
