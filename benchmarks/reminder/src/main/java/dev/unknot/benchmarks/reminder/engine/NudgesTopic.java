package dev.unknot.benchmarks.reminder.engine;

import dev.unknot.contracts.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How many nudges the broker has. Asking the service for its metrics that often would slow down what is measured. */
final class NudgesTopic implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    NudgesTopic(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(Topics.NUDGES).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /** Acknowledged since the topic was created. */
    long records() {
        return consumer.endOffsets(partitions).values().stream()
                .mapToLong(offset -> offset)
                .sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
