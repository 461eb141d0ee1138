package dev.unknot.delivery.recipient;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.Received;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.people.EmployeeChanged;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.delivery.webhook.EventQueue;
import dev.unknot.messaging.inbox.EventConsumer;
import dev.unknot.messaging.inbox.EventHandlers;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes events about people. */
@ApplicationScoped
class PeopleListener {

    private final Recipients recipients;
    private final EventQueue webhooks;
    private final EventHandlers handlers;
    private final EventConsumer consumer;

    PeopleListener(EventConsumer consumer, Recipients recipients, EventQueue webhooks) {
        this.consumer = consumer;
        this.recipients = recipients;
        this.webhooks = webhooks;
        handlers = EventHandlers.of(Topics.PEOPLE)
                .on(EmployeeLeft.class, this::left)
                .onTombstone(this::left)
                .on(
                        EmployeeEnrolled.class,
                        event -> announced(event, event.data().language()))
                .on(
                        EmployeeChanged.class,
                        event -> announced(event, event.data().language()))
                .build();
    }

    private void announced(Event<? extends EventData.OfEmployee> event, Optional<String> language) {
        if (recipients.announce(Person.of(event.data()), language, event.time())) {
            webhooks.add(List.of(event));
        }
    }

    private void left(Event<EmployeeLeft> event) {
        recipients.erase(Person.of(event.data()), event.time());
        webhooks.add(List.of(event));
    }

    /** Its event was compacted away before this service read it. */
    private void left(Received.Tombstone tombstone) {
        Person person = tombstone.person();
        left(new Event<>(
                tombstone.id(),
                tombstone.source(),
                tombstone.time(),
                new EmployeeLeft(person.organisation(), person.employee())));
    }

    @Blocking
    @Incoming("people")
    void on(ConsumerRecord<String, byte[]> record) {
        consumer.consume(record, handlers);
    }
}
