package dev.unknot.reminder.engine.dispatch;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventWriter;
import dev.unknot.contracts.TopicNames;
import dev.unknot.messaging.kafka.KafkaClients;
import dev.unknot.messaging.outbox.Outgoing;
import dev.unknot.reminder.inbox.nudge.DueNudge;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** Sends nudges to their topic, batch after batch. Repeats under the same id what the broker does not acknowledge. */
public final class Publisher implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Publisher.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration DELIVERY = Duration.ofSeconds(40);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "nudge-publisher");
        made.setDaemon(true);
        return made;
    });
    private final URI source;
    private final Function<List<DueNudge>, List<Outgoing>> events;
    private final TopicNames names;
    private final KafkaProducer<String, byte[]> producer;

    /** Publishes them without channels, in neutral words. */
    public Publisher(KafkaClients clients, URI source) {
        this(
                clients,
                source,
                nudges -> nudges.stream()
                        .map(nudge -> new Outgoing(nudge.id(), nudge.event()))
                        .toList());
    }

    /** @param events that announce nudges; may fail while the database is away */
    Publisher(KafkaClients clients, URI source, Function<List<DueNudge>, List<Outgoing>> events) {
        this.source = source;
        this.events = events;
        this.names = clients.names();
        this.producer = clients.producer(
                "nudges",
                Map.of(
                        "acks", "all",
                        "enable.idempotence", "true",
                        "compression.type", "lz4",
                        "linger.ms", "5",
                        "batch.size", "131072",
                        "buffer.memory", "67108864",
                        "max.block.ms", "5000",
                        // After a broker's return the producer can wait for ever for a record that is gone. What is
                        // given up is
                        // sent again, under the same id.
                        "delivery.timeout.ms", String.valueOf(DELIVERY.toMillis())));
    }

    /**
     * Publishes those nudges that are carried. Completes when the topic has all of them; never fails, but may take long.
     */
    public CompletableFuture<Void> publish(List<DueNudge> nudges, Instant now) {
        List<DueNudge> carried = nudges.stream().filter(DueNudge::isCarried).toList();
        if (carried.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        thread.execute(() -> announce(carried, now, acknowledged));
        return acknowledged;
    }

    private void announce(List<DueNudge> nudges, Instant now, CompletableFuture<Void> acknowledged) {
        List<Outgoing> announced;
        try {
            announced = events.apply(nudges);
        } catch (RuntimeException e) {
            // A publisher that gave up would hold the watermark for ever.
            LOG.warnf("nudges wait for the database, next try in %s: %s", PAUSE, e.getMessage());
            if (!thread.isShutdown()) {
                thread.schedule(() -> announce(nudges, now, acknowledged), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
            return;
        }
        send(announced, now, acknowledged);
    }

    private void send(List<Outgoing> nudges, Instant now, CompletableFuture<Void> acknowledged) {
        Acknowledgements expected = new Acknowledgements(nudges.size());
        expected.all().whenComplete((nothing, failure) -> {
            if (failure == null) {
                acknowledged.complete(null);
            } else if (!thread.isShutdown()) {
                LOG.warnf("nudges wait for the broker, next try in %s: %s", PAUSE, failure.getMessage());
                thread.schedule(() -> send(nudges, now, acknowledged), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        });
        for (Outgoing nudge : nudges) {
            // Each would wait as long as the first for a broker that is away.
            if (expected.hasFailed()) {
                expected.took(null);
            } else {
                send(nudge, now, expected);
            }
        }
    }

    private void send(Outgoing nudge, Instant now, Acknowledgements expected) {
        try {
            producer.send(
                    EventWriter.record(new Event<>(nudge.eventId().toString(), source, now, nudge.data()), names),
                    (metadata, failure) -> expected.took(failure));
        } catch (KafkaException | IllegalStateException e) {
            expected.took(e);
        }
    }

    /** The next holder of the buckets publishes what is not acknowledged yet. */
    @Override
    public void close() {
        thread.shutdownNow();
        producer.close(Duration.ofSeconds(1));
    }
}
