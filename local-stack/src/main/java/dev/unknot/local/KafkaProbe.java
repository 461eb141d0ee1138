package dev.unknot.local;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.EventReader;
import dev.unknot.contracts.EventWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A test's hand on the topics: sends what a platform would send, and reads a topic from its beginning. */
public final class KafkaProbe implements AutoCloseable {

    private static final URI SOURCE = URI.create("/test-platform");

    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;

    /** On the broker that {@link LocalStackResource} started. */
    public KafkaProbe() {
        this(LocalStackResource.bootstrapServers());
    }

    public KafkaProbe(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer());
    }

    /** Sends the data as a new event of a platform and returns that event once the broker has it. */
    public <T extends EventData> Event<T> send(T data) {
        Event<T> event = new Event<>(UUID.randomUUID().toString(), SOURCE, Instant.now(Clock.systemUTC()), data);
        send(event);
        return event;
    }

    /** Sends this very event, as a redelivery would. */
    public void send(Event<? extends EventData> event) {
        send(EventWriter.record(event));
    }

    /** Sends whatever a broken producer would send. */
    public void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused the record", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything on the topic so far that {@code wanted} accepts, oldest first within a partition. */
    public List<ConsumerRecord<String, byte[]>> records(
            String topic, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (wanted.test(record)) {
                        found.add(record);
                    }
                });
            }
            return found;
        }
    }

    /** All events on the topic so far under this key; each must hold to its schema. */
    public List<Event<? extends EventData>> events(String topic, String key) {
        List<Event<? extends EventData>> events = new ArrayList<>();
        records(topic, record -> key.equals(record.key())).forEach(record -> events.add(EventReader.read(record)));
        return events;
    }

    @Override
    public void close() {
        producer.close();
    }
}
