package dev.unknot.test;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads one topic from its beginning, once, on a thread of its own, and keeps every record. */
final class TopicReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(100);

    private final String topic;
    private final String name;
    private final KafkaConsumer<String, byte[]> consumer;
    // Guarded by this. By offset, so that a record that is read again takes its own place.
    private final Map<Integer, NavigableMap<Long, ConsumerRecord<String, byte[]>>> records = new TreeMap<>();
    private final Map<Integer, Long> positions = new HashMap<>();
    private final Thread thread;
    private Optional<RuntimeException> failure = Optional.empty();

    /**
     * @param topic as its records call it
     * @param name of the topic on this broker
     */
    TopicReader(String bootstrapServers, String topic, String name) {
        this.topic = topic;
        this.name = name;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "isolation.level", "read_committed",
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        this.thread = new Thread(this::read, "reader of " + topic);
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until everything below these offsets, by partition, has been read, and returns what is wanted of all. */
    synchronized List<ConsumerRecord<String, byte[]>> upTo(
            Map<Integer, Long> ends, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> positions.getOrDefault(end.getKey(), 0L) < end.getValue())) {
            failure.ifPresent(cause -> {
                throw new IllegalStateException(topic + " is not read any more", cause);
            });
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new IllegalStateException(topic + " could not be read up to " + ends + ", only to " + positions);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return records.values().stream()
                .flatMap(partition -> partition.values().stream())
                .filter(wanted)
                .collect(Collectors.toList());
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (consumer) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (true) {
                Iterable<ConsumerRecord<String, byte[]>> found = consumer.poll(POLL);
                Map<Integer, Long> reached = new HashMap<>();
                partitions.forEach(partition -> reached.put(partition.partition(), consumer.position(partition)));
                keep(found, reached);
            }
        } catch (WakeupException e) {
            // Closed.
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private synchronized void fail(RuntimeException cause) {
        failure = Optional.of(cause);
        notifyAll();
    }

    private synchronized void keep(Iterable<ConsumerRecord<String, byte[]>> found, Map<Integer, Long> reached) {
        found.forEach(record -> records.computeIfAbsent(record.partition(), first -> new TreeMap<>())
                .put(record.offset(), renamed(record)));
        positions.putAll(reached);
        notifyAll();
    }

    private ConsumerRecord<String, byte[]> renamed(ConsumerRecord<String, byte[]> record) {
        return new ConsumerRecord<>(
                topic,
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.timestampType(),
                record.serializedKeySize(),
                record.serializedValueSize(),
                record.key(),
                record.value(),
                record.headers(),
                record.leaderEpoch());
    }
}
