package dev.unknot.reminder.engine.dispatch;

import dev.unknot.messaging.kafka.KafkaClients;
import dev.unknot.messaging.outbox.OutboxConfig;
import dev.unknot.reminder.inbox.event.NudgeEvents;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
        return new Publisher(
                clients,
                outbox.source(),
                nudges -> QuarkusTransaction.requiringNew().call(() -> events.of(nudges)));
    }

    void close(@Disposes Publisher publisher) {
        publisher.close();
    }
}
