package dev.unknot.reminder.person;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.people.EmployeeEnrolled;
import java.time.Instant;

/**
 * What a platform knew of a person at a moment.
 *
 * @param when the time of the event or request
 */
public record Enrolment(EmployeeEnrolled known, Instant when) {

    public Person person() {
        return Person.of(known);
    }
}
