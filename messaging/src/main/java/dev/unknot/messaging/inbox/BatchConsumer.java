package dev.unknot.messaging.inbox;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Consumes the records of a poll in one transaction, for topics that are busy. If that fails, each is consumed by itself, so that
 * a bad record becomes a dead letter and costs no other anything.
 */
@ApplicationScoped
public class BatchConsumer {

    private final EventConsumer consumer;

    BatchConsumer(EventConsumer consumer) {
        this.consumer = consumer;
    }

    /** Blocks until all are handled; the result only acknowledges them. */
    public CompletionStage<Void> consume(KafkaRecordBatch<String, byte[]> batch, EventHandlers handlers) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> consumer.consumeAll(records(batch), handlers))
                .onFailure()
                .recoverWithUni(() -> consumeEach(batch.getRecords(), handlers))
                .chain(() -> Uni.createFrom().completionStage(batch.ack()))
                .subscribeAsCompletionStage();
    }

    private Uni<Void> consumeEach(List<KafkaRecord<String, byte[]>> records, EventHandlers handlers) {
        // All are handled on this thread; acknowledging happens on others.
        List<Supplier<CompletionStage<Void>>> letters = new ArrayList<>();
        for (KafkaRecord<String, byte[]> record : records) {
            failure(record, handlers).ifPresent(failure -> letters.add(() -> record.nack(failure)));
        }
        return Multi.createFrom()
                .iterable(letters)
                .onItem()
                .transformToUniAndConcatenate(letter -> Uni.createFrom().completionStage(letter))
                .onItem()
                .ignoreAsUni();
    }

    private Optional<Throwable> failure(KafkaRecord<String, byte[]> record, EventHandlers handlers) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> consumer.consume(plain(record), handlers))
                .map(done -> Optional.<Throwable>empty())
                .onFailure()
                .recoverWithItem(Optional::of)
                .await()
                .indefinitely();
    }

    private static List<ConsumerRecord<String, byte[]>> records(KafkaRecordBatch<String, byte[]> batch) {
        return batch.getRecords().stream().map(BatchConsumer::plain).toList();
    }

    // The library's metadata cannot be asked for with their types.
    @SuppressWarnings("unchecked")
    private static ConsumerRecord<String, byte[]> plain(KafkaRecord<String, byte[]> record) {
        IncomingKafkaRecordMetadata<String, byte[]> metadata =
                record.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
        return metadata.getRecord();
    }
}
