package dev.unknot.reminder.enrolment;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.Employees;
import dev.unknot.reminder.person.Tombstones;
import dev.unknot.reminder.person.preferences.Preferences;
import dev.unknot.reminder.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Puts in force what a platform knows of a person, and all that follows from it, in one transaction. */
@ApplicationScoped
public class ChangeEmployee {

    private final Tombstones tombstones;
    private final Employees employees;
    private final Plans plans;
    private final Clock clock;

    ChangeEmployee(Tombstones tombstones, Employees employees, Plans plans, Clock clock) {
        this.tombstones = tombstones;
        this.employees = employees;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Has no effect when the person left, so that a change brings nobody back.
     *
     * @throws IllegalArgumentException when working hours overlap
     */
    @Transactional
    public void change(EmployeeEnrolled known, Instant when) {
        Person person = Person.of(known);
        if (tombstones.isLate(person, when)) {
            return;
        }
        Employee employee = employees.lock(person);
        employee.become(known, when);
        // The order matters: what the person prefers wins over the platform, and the plan follows from both.
        Preferences.of(person).ifPresent(preferences -> preferences.applyTo(employee));
        Employee.flush();
        plans.rework(employee, clock.instant());
    }
}
