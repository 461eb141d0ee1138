package dev.unknot.reminder.enrolment;

import dev.unknot.contracts.BadEvent;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.people.EmployeeChanged;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.messaging.inbox.EventConsumer;
import dev.unknot.messaging.inbox.EventHandlers;
import dev.unknot.reminder.person.Employee;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes what platforms announce about people. */
@ApplicationScoped
public class EmployeeListener {

    private final EventConsumer consumer;
    private final EventHandlers handlers;

    EmployeeListener(
            EventConsumer consumer,
            EnrolEmployee enrolEmployee,
            ChangeEmployee changeEmployee,
            RemoveEmployee removeEmployee) {
        this.consumer = consumer;
        this.handlers = EventHandlers.of(Topics.PEOPLE)
                .on(EmployeeEnrolled.class, event -> unlessOutdated(event.data(), event.time(), enrolEmployee::enrol))
                .on(
                        EmployeeChanged.class,
                        event -> unlessOutdated(asEnrolled(event.data()), event.time(), changeEmployee::change))
                .on(EmployeeLeft.class, event -> removeEmployee.remove(Person.of(event.data()), event.time()))
                .build();
    }

    @Incoming("people")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        consumer.consume(record, handlers);
    }

    /** A dead letter may be replayed long after a newer event of the same person. */
    private static void unlessOutdated(
            EmployeeEnrolled known, Instant when, BiConsumer<EmployeeEnrolled, Instant> effect) {
        if (Employee.of(Person.of(known))
                .filter(employee -> employee.isNewerThan(when))
                .isEmpty()) {
            apply(known, when, effect);
        }
    }

    private static void apply(EmployeeEnrolled known, Instant when, BiConsumer<EmployeeEnrolled, Instant> effect) {
        try {
            effect.accept(known, when);
        } catch (IllegalArgumentException e) {
            throw new BadEvent(String.valueOf(e.getMessage()), e);
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
