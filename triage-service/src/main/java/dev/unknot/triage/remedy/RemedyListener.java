package dev.unknot.triage.remedy;

import dev.unknot.contracts.Topics;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.RemedyWithdrawn;
import dev.unknot.messaging.inbox.EventConsumer;
import dev.unknot.messaging.inbox.EventHandlers;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps a copy of what content publishes. */
@ApplicationScoped
class RemedyListener {

    private final EventConsumer consumer;
    private final EventHandlers handlers;

    RemedyListener(EventConsumer consumer, Remedies remedies) {
        this.consumer = consumer;
        this.handlers = EventHandlers.of(Topics.REMEDIES)
                .on(RemedyPublished.class, event -> remedies.put(event.data()))
                .on(RemedyWithdrawn.class, event -> remedies.remove(event.data()))
                .onTombstone(gone -> remedies.remove(gone.key()))
                .build();
    }

    @Incoming("remedies")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        consumer.consume(record, handlers);
    }
}
