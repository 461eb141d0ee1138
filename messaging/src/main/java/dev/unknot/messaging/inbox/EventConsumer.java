package dev.unknot.messaging.inbox;

import dev.unknot.contracts.BadEvent;
import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventReader;
import dev.unknot.contracts.Received;
import dev.unknot.messaging.kafka.KafkaClients;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.faulttolerance.api.RetryWhen;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        if (received instanceof Received.Tombstone tombstone) {
            requireThePresent(tombstone.time());
            handleOnce.handle(tombstone, handlers);
        } else {
            event(received, record, handlers).ifPresent(event -> handleOnce.handle(event, handlers));
        }
    }

    /**
     * Handles the events in {@code records} in one transaction, each once; a tombstone has its own, between what came before
     * it and after. Retries as {@link #consume}; any other failure is thrown, and what was not handled by then can be
     * consumed again.
     */
    @Retry(maxRetries = -1, maxDuration = 0, delay = 200, jitter = 100)
    @ExponentialBackoff(maxDelay = 10_000)
    @RetryWhen(exception = DatabaseTrouble.class)
    public void consumeAll(List<ConsumerRecord<String, byte[]>> records, EventHandlers handlers) {
        List<Event<?>> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            // One's own are many, and not read for nothing.
            if (EventReader.source(record).map(handlers::concern).orElse(true)) {
                Received received = EventReader.receive(record, clients.names());
                if (received instanceof Received.Tombstone tombstone) {
                    handleTogether(events, handlers);
                    requireThePresent(tombstone.time());
                    handleOnce.handle(tombstone, handlers);
                } else {
                    event(received, record, handlers).ifPresent(events::add);
                }
            }
        }
        handleTogether(events, handlers);
    }

    private void handleTogether(List<Event<?>> events, EventHandlers handlers) {
        if (!events.isEmpty()) {
            handleOnce.handle(List.copyOf(events), handlers);
            events.clear();
        }
    }

    /** Empty if there is nothing to be handled. */
    private Optional<Event<?>> event(Received received, ConsumerRecord<String, byte[]> record, EventHandlers handlers) {
        if (received instanceof Received.Known known) {
            requireThePresent(known.event().time());
            return Optional.<Event<?>>of(known.event()).filter(handlers::concern);
        }
        if (received instanceof Received.Unknown unknown) {
            skip(clients.names().plain(record.topic()), unknown.reason());
        }
        return Optional.empty();
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
