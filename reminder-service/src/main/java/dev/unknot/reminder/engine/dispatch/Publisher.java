package dev.unknot.reminder.engine.dispatch;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventWriter;
import dev.unknot.contracts.TopicNames;
import dev.unknot.messaging.kafka.KafkaClients;
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
    private final TopicNames names;
    private final KafkaProducer<String, byte[]> producer;

    public Publisher(KafkaClients clients, URI source) {
        this.source = source;
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
        thread.execute(() -> send(carried, now, acknowledged));
        return acknowledged;
    }

    private void send(List<DueNudge> nudges, Instant now, CompletableFuture<Void> acknowledged) {
        Acknowledgements expected = new Acknowledgements(nudges.size());
        expected.all().whenComplete((nothing, failure) -> {
            if (failure == null) {
                acknowledged.complete(null);
            } else if (!thread.isShutdown()) {
                LOG.warnf("nudges wait for the broker, next try in %s: %s", PAUSE, failure.getMessage());
                thread.schedule(() -> send(nudges, now, acknowledged), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        });
        for (DueNudge nudge : nudges) {
            // Each would wait as long as the first for a broker that is away.
            if (expected.hasFailed()) {
                expected.took(null);
            } else {
                send(nudge, now, expected);
            }
        }
    }

    private void send(DueNudge nudge, Instant now, Acknowledgements expected) {
        try {
            producer.send(
                    EventWriter.record(new Event<>(nudge.id().toString(), source, now, nudge.event()), names),
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
