package dev.unknot.reminder.enrolment;

import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.Person;
import dev.unknot.reminder.person.PersonChanged;
import dev.unknot.reminder.person.PersonLeft;
import dev.unknot.reminder.person.ReminderConfig;
import dev.unknot.reminder.person.Tombstone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Lets people in and out, and tells the rest of the service within the same transaction. */
@ApplicationScoped
public class People {

    private final ReminderConfig config;
    private final Clock clock;
    private final jakarta.enterprise.event.Event<PersonChanged> changed;
    private final jakarta.enterprise.event.Event<PersonLeft> left;

    People(
            ReminderConfig config,
            Clock clock,
            jakarta.enterprise.event.Event<PersonChanged> changed,
            jakarta.enterprise.event.Event<PersonLeft> left) {
        this.config = config;
        this.clock = clock;
        this.changed = changed;
        this.left = left;
    }

    /** Somebody joined; does nothing when that was before they left. */
    @Transactional
    public void enrol(EmployeeEnrolled known, Instant when) {
        Person person = Person.of(known);
        Tombstone.of(person, config.secret())
                .filter(gone -> when.isAfter(gone.leftAt))
                .ifPresent(gone -> gone.returnedAt = when);
        change(known, when);
    }

    /** Something changed; brings nobody back who left. */
    @Transactional
    public void change(EmployeeEnrolled known, Instant when) {
        Person person = Person.of(known);
        if (isLate(person, when)) {
            return;
        }
        Employee employee = Employee.locked(person, config.buckets());
        employee.become(known, when);
        Employee.flush();
        changed.fire(new PersonChanged(employee, clock.instant()));
    }

    /** Erases everything of the person but the trace that keeps them erased. */
    @Transactional
    public void leave(Person person, Instant when) {
        // The lock keeps a report that is being answered from bringing rows back.
        Employee employee = Employee.locked(person, config.buckets());
        left.fire(new PersonLeft(person));
        employee.delete();
        Tombstone.mark(person, config.secret(), when);
    }

    /** Whether something newer than what was said at {@code when} is known of the person. */
    public boolean isOutdated(Person person, Instant when) {
        return Employee.of(person).map(known -> known.isNewerThan(when)).orElse(false);
    }

    /** Whether an event of this moment is of somebody who left. */
    public boolean isLate(Person person, Instant when) {
        return Tombstone.of(person, config.secret())
                .map(gone -> gone.isLate(when))
                .orElse(false);
    }
}
