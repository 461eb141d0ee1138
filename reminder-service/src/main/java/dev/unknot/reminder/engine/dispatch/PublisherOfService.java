package dev.unknot.reminder.engine.dispatch;

import dev.unknot.messaging.outbox.OutboxConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One publisher for the service. */
@ApplicationScoped
class PublisherOfService {

    @Produces
    @Singleton
    Publisher publisher(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, OutboxConfig outbox) {
        return new Publisher(bootstrapServers, outbox.source());
    }

    void close(@Disposes Publisher publisher) {
        publisher.close();
    }
}
