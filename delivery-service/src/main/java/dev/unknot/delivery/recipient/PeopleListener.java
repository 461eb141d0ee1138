package dev.unknot.delivery.recipient;

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

/** Consumes events about people. */
@ApplicationScoped
class PeopleListener {

    private final EventHandlers handlers;
    private final EventConsumer consumer;

    PeopleListener(EventConsumer consumer, Recipients recipients) {
        this.consumer = consumer;
        handlers = EventHandlers.of(Topics.PEOPLE)
                .on(EmployeeLeft.class, event -> recipients.erase(Person.of(event.data()), event.time()))
                .onTombstone(tombstone -> recipients.erase(tombstone.person(), tombstone.time()))
                .on(
                        EmployeeEnrolled.class,
                        event -> recipients.announce(
                                Person.of(event.data()), event.data().language(), event.time()))
                .on(
                        EmployeeChanged.class,
                        event -> recipients.announce(
                                Person.of(event.data()), event.data().language(), event.time()))
                .build();
    }

    @Blocking
    @Incoming("people")
    void on(ConsumerRecord<String, byte[]> record) {
        consumer.consume(record, handlers);
    }
}
