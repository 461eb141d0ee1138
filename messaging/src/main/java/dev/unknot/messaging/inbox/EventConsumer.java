package dev.unknot.messaging.inbox;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventReader;
import dev.unknot.messaging.kafka.KafkaClients;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.faulttolerance.api.RetryWhen;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Consumes records: the one way in which every listener of every service reads its topic. */
@ApplicationScoped
public class EventConsumer {

    private final HandleOnce handleOnce;
    private final KafkaClients clients;

    EventConsumer(HandleOnce handleOnce, KafkaClients clients) {
        this.handleOnce = handleOnce;
        this.clients = clients;
    }

    /**
     * Handles the event in {@code record} once. Retries for as long as the database is in trouble; any other failure is
     * thrown, and the channel turns it into a dead letter.
     */
    // No limit: an outage of the database must not produce a dead letter.
    @Retry(maxRetries = -1, maxDuration = 0, delay = 200, jitter = 100)
    @ExponentialBackoff(maxDelay = 10_000)
    @RetryWhen(exception = DatabaseTrouble.class)
    public void consume(ConsumerRecord<String, byte[]> record, EventHandlers handlers) {
        Event<?> event = EventReader.read(record, clients.names());
        if (handlers.concern(event)) {
            handleOnce.handle(event, handlers);
        }
    }
}
