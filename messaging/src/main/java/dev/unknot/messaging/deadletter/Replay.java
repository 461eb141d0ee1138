package dev.unknot.messaging.deadletter;

import dev.unknot.contracts.TopicNames;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/**
 * Sends the dead letters of a topic back to it. How far it came is kept as the committed offsets of its consumer group,
 * so another run takes only what is new; one that is broken off takes some again, which has no second effect.
 *
 * @param names of the topics on this broker
 * @param since begins there instead of where the last run ended
 * @param dryRun only looks
 */
record Replay(
        Consumer<byte[], byte[]> consumer,
        Producer<byte[], byte[]> producer,
        TopicNames names,
        Optional<Instant> since,
        boolean dryRun) {

    static final String GROUP = "replay-dead-letters";

    private static final Duration POLL = Duration.ofMillis(500);

    /** Those that were there when it began; what fails again meanwhile is left for another run. */
    Tally run(String topic) throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = consumer.partitionsFor(names.deadLetters(topic)).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        begin(partitions, ends);
        Tally tally = new Tally(topic);
        Set<String> origins = new HashSet<>();
        while (partitions.stream().anyMatch(partition -> isAhead(partition, ends))) {
            List<DeadLetter> letters = poll(ends);
            letters.forEach(tally::count);
            List<DeadLetter> once = letters.stream()
                    .filter(letter -> origins.add(letter.origin()))
                    .toList();
            if (!dryRun) {
                send(topic, once);
                commit(partitions, ends);
                tally.sent(once.size());
            }
        }
        return tally;
    }

    private void begin(List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        if (since.isPresent()) {
            long moment = since.get().toEpochMilli();
            consumer.offsetsForTimes(
                            partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> moment)))
                    .forEach((partition, found) -> consumer.seek(
                            partition, found == null ? ends.getOrDefault(partition, 0L) : found.offset()));
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(partitions));
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata before = committed.get(partition);
            if (before == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, before);
            }
        }
    }

    private boolean isAhead(TopicPartition partition, Map<TopicPartition, Long> ends) {
        return consumer.position(partition) < ends.getOrDefault(partition, 0L);
    }

    private List<DeadLetter> poll(Map<TopicPartition, Long> ends) {
        List<DeadLetter> letters = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            if (record.offset() < ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L)) {
                letters.add(new DeadLetter(record));
            }
        }
        return letters;
    }

    /** Returns when the broker has all of them. */
    private void send(String topic, List<DeadLetter> letters) throws ExecutionException, InterruptedException {
        List<Future<?>> sent = new ArrayList<>();
        for (DeadLetter letter : letters) {
            sent.add(producer.send(letter.original(names.of(topic))));
        }
        producer.flush();
        for (Future<?> one : sent) {
            one.get();
        }
    }

    private void commit(List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, OffsetAndMetadata> reached = new HashMap<>();
        for (TopicPartition partition : partitions) {
            long end = ends.getOrDefault(partition, 0L);
            reached.put(partition, new OffsetAndMetadata(Math.min(consumer.position(partition), end)));
        }
        consumer.commitSync(reached);
    }
}
