package dev.unknot.reminder.availability.pause;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.PersonRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The last pause of a person, over or not; it always ends by itself. */
@Entity
public class Pause extends PersonRow {

    /** How long a pause without an end lasts, so that nobody stays paused because they forgot. */
    static final Duration LONGEST = Duration.ofDays(14);

    @Column(name = "from_at")
    public Instant fromAt = Instant.EPOCH;

    /** The first moment at which the plan goes on. */
    @Column(name = "until_at")
    public Instant untilAt = Instant.EPOCH;

    /** For the ORM. */
    protected Pause() {}

    Pause(Employee employee) {
        super(employee);
    }

    public static Optional<Pause> of(Person person) {
        return findByIdOptional(person);
    }
}
