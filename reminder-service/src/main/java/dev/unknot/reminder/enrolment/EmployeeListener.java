package dev.unknot.reminder.enrolment;

import dev.unknot.contracts.BadEvent;
import dev.unknot.contracts.Event;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.people.EmployeeChanged;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.messaging.erasure.Tombstones;
import dev.unknot.messaging.inbox.EventConsumer;
import dev.unknot.messaging.inbox.EventHandlers;
import dev.unknot.reminder.person.Employee;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes what platforms announce about people. */
@ApplicationScoped
public class EmployeeListener {

    private final EventConsumer consumer;
    private final EventHandlers handlers;
    private final EnrolEmployee enrolEmployee;
    private final RemoveEmployee removeEmployee;
    private final AnnouncePeople announcePeople;
    private final Tombstones tombstones;

    EmployeeListener(
            EventConsumer consumer,
            EnrolEmployee enrolEmployee,
            RemoveEmployee removeEmployee,
            AnnouncePeople announcePeople,
            Tombstones tombstones) {
        this.consumer = consumer;
        this.enrolEmployee = enrolEmployee;
        this.removeEmployee = removeEmployee;
        this.announcePeople = announcePeople;
        this.tombstones = tombstones;
        this.handlers = EventHandlers.of(Topics.PEOPLE)
                .on(EmployeeEnrolled.class, event -> enrol(event.data(), event.time()))
                .on(EmployeeChanged.class, event -> enrol(asEnrolled(event.data()), event.time()))
                .on(EmployeeLeft.class, this::remove)
                .onTombstone(gone -> removeEmployee.remove(gone.person(), gone.time()))
                .build();
    }

    @Incoming("people")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        consumer.consume(record, handlers);
    }

    /** Has no effect when something newer is known: a dead letter may be replayed long after it. */
    private void enrol(EmployeeEnrolled known, Instant when) {
        Person person = Person.of(known);
        tombstones.lock(person);
        if (Employee.of(person).filter(employee -> employee.isNewerThan(when)).isPresent()) {
            return;
        }
        try {
            if (enrolEmployee.enrol(known, when)) {
                // The tombstone that ended their key may follow this event on the topic, and must not be the last
                // record.
                announcePeople.changed(known);
            }
        } catch (IllegalArgumentException e) {
            throw new BadEvent(String.valueOf(e.getMessage()), e);
        }
    }

    private void remove(Event<EmployeeLeft> event) {
        removeEmployee.remove(Person.of(event.data()), event.time());
        announcePeople.tombstones(event);
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
