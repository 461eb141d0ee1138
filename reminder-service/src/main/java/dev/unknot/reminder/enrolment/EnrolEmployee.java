package dev.unknot.reminder.enrolment;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.messaging.erasure.Tombstone;
import dev.unknot.messaging.erasure.Tombstones;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.Employees;
import dev.unknot.reminder.person.preferences.Preferences;
import dev.unknot.reminder.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Puts in force what a platform knows of a person, and all that follows from it, in one transaction. The person may be
 * new, known, or back after they left; a change enrols as well, because a compacted topic may hold nothing older.
 */
@ApplicationScoped
public class EnrolEmployee {

    private final Tombstones tombstones;
    private final Employees employees;
    private final Plans plans;
    private final Clock clock;

    EnrolEmployee(Tombstones tombstones, Employees employees, Plans plans, Clock clock) {
        this.tombstones = tombstones;
        this.employees = employees;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Has no effect when the person left after {@code when}. Returns whether this brings back somebody who left.
     *
     * @throws IllegalArgumentException when working hours overlap
     */
    @Transactional
    public boolean enrol(EmployeeEnrolled known, Instant when) {
        Person person = Person.of(known);
        tombstones.lock(person);
        Optional<Tombstone> tombstone = tombstones.of(person);
        if (tombstone.filter(left -> !left.isReturn(when)).isPresent()) {
            return false;
        }
        boolean isBack = tombstone.filter(Tombstone::isGone).isPresent();
        if (isBack) {
            tombstones.markReturned(person, when);
        }
        apply(known, employees.lock(person), when);
        return isBack;
    }

    private void apply(EmployeeEnrolled known, Employee employee, Instant when) {
        boolean isNew = employee.enrolledZone == null;
        employee.become(known, when);
        // The order matters: what the person prefers wins over the platform, and the plan follows from both.
        Preferences.of(employee.person()).ifPresent(preferences -> preferences.applyTo(employee));
        Employee.flush();
        // Somebody who erased their data gets no nudges again until they want some themself.
        if (isNew || plans.has(employee.person())) {
            plans.rework(employee, clock.instant());
        }
    }
}
