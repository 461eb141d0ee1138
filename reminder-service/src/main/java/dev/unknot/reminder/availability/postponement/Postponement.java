package dev.unknot.reminder.availability.postponement;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.PersonRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;

/** The last break that a person moved, over or not. */
@Entity
public class Postponement extends PersonRow {

    /** When the break would have come. */
    @Column(name = "planned_at")
    public Instant plannedAt = Instant.EPOCH;

    /** When it comes instead. */
    @Column(name = "until_at")
    public Instant untilAt = Instant.EPOCH;

    /** For the ORM. */
    protected Postponement() {}

    private Postponement(Employee employee) {
        super(employee);
    }

    public static Optional<Postponement> of(Person person) {
        return findByIdOptional(person);
    }

    /** Moves the break from one moment to another, in place of any other that was moved. */
    public static void save(Employee employee, Instant from, Instant to) {
        Postponement row = of(employee.person()).orElseGet(() -> new Postponement(employee));
        row.plannedAt = from;
        row.untilAt = to;
        row.persistAndFlush();
    }

    /** Takes it back; has no effect when there is none. */
    public static void remove(Person person) {
        deleteById(person);
    }
}
