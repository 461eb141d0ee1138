package dev.unknot.messaging.outbox;

import dev.unknot.contracts.TopicNames;
import dev.unknot.messaging.kafka.KafkaClients;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;

/** The one producer of a service. */
@ApplicationScoped
class EventSender {

    private final KafkaProducer<String, byte[]> producer;
    private final TopicNames names;

    EventSender(KafkaClients clients) {
        this.names = clients.names();
        this.producer = clients.producer(
                "outbox",
                Map.of(
                        "acks", "all",
                        "enable.idempotence", "true",
                        "compression.type", "lz4",
                        "linger.ms", "0",
                        // The thread that waits here is the relay's own; it tries again.
                        "max.block.ms", "5000",
                        // A record given up on while a later one gets through would break a key's order, so none is.
                        "delivery.timeout.ms", String.valueOf(Integer.MAX_VALUE)));
    }

    /** Sends all rows in order and returns when every replica that must have them has them. */
    void send(List<OutboxRow> rows) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            acknowledgements.add(producer.send(row.toRecord(names)));
        }
        producer.flush();
        for (Future<RecordMetadata> acknowledgement : acknowledgements) {
            acknowledgement.get();
        }
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
