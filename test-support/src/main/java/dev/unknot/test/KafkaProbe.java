package dev.unknot.test;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.EventReader;
import dev.unknot.contracts.EventWriter;
import dev.unknot.contracts.Received;
import dev.unknot.contracts.TopicNames;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends to topics what a platform would send, and reads topics from their beginning. Each topic is read once. */
public final class KafkaProbe implements AutoCloseable {

    private static final URI SOURCE = URI.create("/test-platform");

    private final String bootstrapServers;
    private final TopicNames names;
    private final KafkaProducer<String, byte[]> producer;
    private final Admin admin;
    private final AtomicLong events = new AtomicLong();
    private volatile Clock clock = Clock.systemUTC();
    private final Map<String, TopicReader> readers = new ConcurrentHashMap<>();

    /** For the topics of this test run on the broker that all tests share. */
    public KafkaProbe() {
        this(LocalStackResource.bootstrapServers(), LocalStackResource.topicNames());
    }

    /** For a broker of the test's own. */
    public KafkaProbe(String bootstrapServers) {
        this(bootstrapServers, TopicNames.PLAIN);
    }

    /** Topics are named as in {@link dev.unknot.contracts.Topics}, both by callers and in the records they get. */
    private KafkaProbe(String bootstrapServers, TopicNames names) {
        this.bootstrapServers = bootstrapServers;
        this.names = names;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer());
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** Sends the data as a new event of a platform and returns that event once the broker has it. */
    public <T extends EventData> Event<T> send(T data) {
        Event<T> event = new Event<>(UUID.randomUUID().toString(), SOURCE, now(), data);
        send(event);
        return event;
    }

    /** The time of the next event by the platform's clock; no two are the same, even when the clock stands. */
    public Instant now() {
        return clock.instant().plus(events.incrementAndGet(), ChronoUnit.MICROS);
    }

    /** From now on the platform's clock is this one, as a service refuses events that are ahead of its own. */
    public void use(Clock clock) {
        this.clock = clock;
    }

    /** Sends this very event, as a redelivery would. */
    public void send(Event<? extends EventData> event) {
        send(EventWriter.record(event));
    }

    /** Sends anything, as a broken producer would. */
    public void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(named(record)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused the record", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything on the topic at this moment that {@code wanted} accepts, oldest first within a partition. */
    public List<ConsumerRecord<String, byte[]>> records(
            String topic, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        return readers.computeIfAbsent(topic, unread -> new TopicReader(bootstrapServers, unread, names.of(unread)))
                .upTo(ends(names.of(topic)), wanted);
    }

    /** All events on the topic at this moment under this key, tombstones aside; each must conform to its schema. */
    public List<Event<? extends EventData>> events(String topic, String key) {
        return records(topic, record -> key.equals(record.key()) && record.value() != null).stream()
                .<Event<? extends EventData>>map(EventReader::read)
                .collect(Collectors.toList());
    }

    /** All tombstones on the compacted topic at this moment of this key. */
    public List<Received.Tombstone> tombstones(String topic, String key) {
        return records(topic, record -> key.equals(record.key()) && record.value() == null).stream()
                .map(record -> (Received.Tombstone) EventReader.receive(record, TopicNames.PLAIN))
                .toList();
    }

    private ProducerRecord<String, byte[]> named(ProducerRecord<String, byte[]> record) {
        return new ProducerRecord<>(
                names.of(record.topic()),
                record.partition(),
                record.timestamp(),
                record.key(),
                record.value(),
                record.headers());
    }

    @Override
    public void close() {
        readers.values().forEach(TopicReader::close);
        admin.close();
        producer.close();
    }

    /** By partition, the offset after the last committed record. */
    private Map<Integer, Long> ends(String topic) {
        Map<TopicPartition, OffsetSpec> latest =
                get(admin.describeTopics(List.of(topic)).topicNameValues().get(topic)).partitions().stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        Map<Integer, Long> ends = new HashMap<>();
        get(admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all())
                .forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
        return ends;
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
