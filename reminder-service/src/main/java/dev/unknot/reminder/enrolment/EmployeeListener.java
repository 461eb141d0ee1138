package dev.unknot.reminder.enrolment;

import dev.unknot.contracts.BadEvent;
import dev.unknot.contracts.Event;
import dev.unknot.contracts.people.EmployeeChanged;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.reminder.intake.Intake;
import dev.unknot.reminder.person.Person;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** People as platforms tell of them. */
@ApplicationScoped
public class EmployeeListener {

    private final Intake intake;
    private final People people;

    EmployeeListener(Intake intake, People people) {
        this.intake = intake;
        this.people = people;
    }

    @Incoming("people")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        intake.take(record, this::apply);
    }

    private void apply(Event<?> event) {
        try {
            if (event.data() instanceof EmployeeEnrolled enrolled) {
                unlessOutdated(enrolled, event.time(), people::enrol);
            } else if (event.data() instanceof EmployeeChanged changed) {
                unlessOutdated(asEnrolled(changed), event.time(), people::change);
            } else if (event.data() instanceof EmployeeLeft left) {
                people.leave(Person.of(left), event.time());
            }
        } catch (IllegalArgumentException e) {
            throw new BadEvent(String.valueOf(e.getMessage()), e);
        }
    }

    /** A dead letter may be played again long after newer word of the same person. */
    private void unlessOutdated(EmployeeEnrolled known, Instant when, BiConsumer<EmployeeEnrolled, Instant> effect) {
        if (!people.isOutdated(Person.of(known), when)) {
            effect.accept(known, when);
        }
    }

    private static EmployeeEnrolled asEnrolled(EmployeeChanged changed) {
        return new EmployeeEnrolled(
                changed.organisation(),
                changed.employee(),
                changed.zone(),
                changed.language(),
                changed.country(),
                changed.unit(),
                changed.workingHours());
    }
}
