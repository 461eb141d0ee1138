package dev.unknot.reminder.enrolment;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.reminder.person.Tombstones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Enrols a person, who may be new, known, or back after they left. */
@ApplicationScoped
public class EnrolEmployee {

    private final Tombstones tombstones;
    private final ChangeEmployee changeEmployee;

    EnrolEmployee(Tombstones tombstones, ChangeEmployee changeEmployee) {
        this.tombstones = tombstones;
        this.changeEmployee = changeEmployee;
    }

    /**
     * Has no effect when the person left after {@code when}.
     *
     * @throws IllegalArgumentException when working hours overlap
     */
    @Transactional
    public void enrol(EmployeeEnrolled enrolled, Instant when) {
        tombstones.lift(Person.of(enrolled), when);
        changeEmployee.change(enrolled, when);
    }
}
