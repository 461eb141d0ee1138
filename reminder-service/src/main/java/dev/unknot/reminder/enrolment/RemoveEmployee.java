package dev.unknot.reminder.enrolment;

import dev.unknot.contracts.Person;
import dev.unknot.messaging.erasure.Tombstones;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.Employees;
import dev.unknot.reminder.person.PersonLeft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Erases a person everywhere, in one transaction. Only a tombstone stays, which keeps them erased. */
@ApplicationScoped
public class RemoveEmployee {

    private final Employees employees;
    private final Tombstones tombstones;
    private final Event<PersonLeft> left;

    RemoveEmployee(Employees employees, Tombstones tombstones, Event<PersonLeft> left) {
        this.employees = employees;
        this.tombstones = tombstones;
        this.left = left;
    }

    @Transactional
    public void remove(Person person, Instant when) {
        // A report or an enrolment at the same moment waits, and then finds the tombstone.
        tombstones.lock(person);
        Employee employee = employees.lock(person);
        left.fire(new PersonLeft(person));
        employees.delete(employee);
        tombstones.mark(person, when);
    }
}
