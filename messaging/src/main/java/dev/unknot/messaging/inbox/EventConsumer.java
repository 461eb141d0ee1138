package dev.unknot.messaging.inbox;

import dev.unknot.contracts.BadEvent;
import dev.unknot.contracts.EventReader;
import dev.unknot.contracts.Received;
import dev.unknot.messaging.kafka.KafkaClients;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.faulttolerance.api.RetryWhen;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Consumes records: the one way in which every listener of every service reads its topic. */
@ApplicationScoped
public class EventConsumer {

    private static final String SKIPPED = "unknot.events.skipped";

    private final HandleOnce handleOnce;
    private final KafkaClients clients;
    private final InboxConfig config;
    private final Clock clock;
    private final MeterRegistry metrics;

    EventConsumer(HandleOnce handleOnce, KafkaClients clients, InboxConfig config, Clock clock, MeterRegistry metrics) {
        this.handleOnce = handleOnce;
        this.clients = clients;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * Handles the event or tombstone in {@code record} once; counts and passes over what this version does not know.
     * Retries for as long as the database is in trouble; any other failure is thrown, and the channel turns it into a
     * dead letter.
     */
    // No limit: an outage of the database must not produce a dead letter.
    @Retry(maxRetries = -1, maxDuration = 0, delay = 200, jitter = 100)
    @ExponentialBackoff(maxDelay = 10_000)
    @RetryWhen(exception = DatabaseTrouble.class)
    public void consume(ConsumerRecord<String, byte[]> record, EventHandlers handlers) {
        Received received = EventReader.receive(record, clients.names());
        if (received instanceof Received.Known known) {
            requireThePresent(known.event().time());
            if (handlers.concern(known.event())) {
                handleOnce.handle(known.event(), handlers);
            }
        } else if (received instanceof Received.Tombstone tombstone) {
            requireThePresent(tombstone.time());
            handleOnce.handle(tombstone, handlers);
        } else if (received instanceof Received.Unknown unknown) {
            skip(clients.names().plain(record.topic()), unknown.reason());
        }
    }

    /** A time far ahead would outdate every later event of the same person, and lock a person who left out. */
    private void requireThePresent(Instant time) {
        if (time.isAfter(clock.instant().plus(config.clockSkew()))) {
            throw new BadEvent("ce_time is more than " + config.clockSkew() + " ahead of this service's clock");
        }
    }

    private void skip(String topic, Received.Reason reason) {
        metrics.counter(SKIPPED, "topic", topic, "reason", reason.key()).increment();
    }
}
