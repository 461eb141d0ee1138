package dev.unknot.reminder.engine.dispatch;

import dev.unknot.messaging.kafka.KafkaClients;
import dev.unknot.messaging.outbox.OutboxConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** One publisher for the service. */
@ApplicationScoped
class PublisherOfService {

    @Produces
    @Singleton
    Publisher publisher(KafkaClients clients, OutboxConfig outbox, NudgeEvents events) {
        return new Publisher(clients, outbox.source(), events::of);
    }

    void close(@Disposes Publisher publisher) {
        publisher.close();
    }
}
