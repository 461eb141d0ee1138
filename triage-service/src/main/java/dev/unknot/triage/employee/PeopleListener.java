package dev.unknot.triage.employee;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.people.EmployeeChanged;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.messaging.inbox.EventConsumer;
import dev.unknot.messaging.inbox.EventHandlers;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes what is announced about people. */
@ApplicationScoped
class PeopleListener {

    private final EventConsumer consumer;
    private final EventHandlers handlers;

    PeopleListener(EventConsumer consumer, KnowPerson person) {
        this.consumer = consumer;
        this.handlers = EventHandlers.of(Topics.PEOPLE)
                .on(EmployeeEnrolled.class, event -> person.enrolled(event.data(), event.time()))
                .on(EmployeeChanged.class, event -> person.changed(event.data(), event.time()))
                .on(EmployeeLeft.class, event -> person.left(Person.of(event.data()), event.time()))
                .onTombstone(gone -> person.left(gone.person(), gone.time()))
                .build();
    }

    @Incoming("people")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        consumer.consume(record, handlers);
    }
}
