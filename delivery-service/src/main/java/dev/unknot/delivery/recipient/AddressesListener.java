package dev.unknot.delivery.recipient;

import dev.unknot.contracts.Topics;
import dev.unknot.contracts.people.EmployeeReachable;
import dev.unknot.messaging.inbox.EventConsumer;
import dev.unknot.messaging.inbox.EventHandlers;
import dev.unknot.messaging.outbox.OutboxConfig;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes where people can be reached. */
@ApplicationScoped
class AddressesListener {

    private final EventHandlers handlers;
    private final EventConsumer consumer;

    AddressesListener(EventConsumer consumer, SaveAddresses save, OutboxConfig outbox) {
        this.consumer = consumer;
        handlers = EventHandlers.of(Topics.ADDRESSES)
                .on(EmployeeReachable.class, save::announced)
                .onTombstone(tombstone -> save.tombstone(tombstone.person(), tombstone.time()))
                .exceptFrom(outbox.source())
                .build();
    }

    @Blocking
    @Incoming("addresses")
    void on(ConsumerRecord<String, byte[]> record) {
        consumer.consume(record, handlers);
    }
}
