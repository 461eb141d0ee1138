package dev.unknot.delivery.webhook;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.RemedyWithdrawn;
import dev.unknot.messaging.inbox.EventConsumer;
import dev.unknot.messaging.inbox.EventHandlers;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes remedies, for the endpoints that want to know of them. */
@ApplicationScoped
class RemedyListener {

    private final EventQueue queue;
    private final EventConsumer consumer;
    private final EventHandlers handlers;

    RemedyListener(EventQueue queue, EventConsumer consumer) {
        this.queue = queue;
        this.consumer = consumer;
        handlers = EventHandlers.of(Topics.REMEDIES)
                .on(RemedyPublished.class, this::add)
                .on(RemedyWithdrawn.class, this::add)
                // Without its event nobody knows the version that was withdrawn.
                .onTombstone(tombstone -> {})
                .build();
    }

    @Blocking
    @Incoming("remedies")
    void on(ConsumerRecord<String, byte[]> record) {
        consumer.consume(record, handlers);
    }

    private void add(Event<?> event) {
        queue.add(List.of(event));
    }
}
