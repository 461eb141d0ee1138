package dev.unknot.messaging.deadletter;

import dev.unknot.contracts.BadEvent;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** A record that a consumer could not understand, as the messaging library wrapped it. */
record DeadLetter(ConsumerRecord<byte[], byte[]> record) {

    private static final String PREFIX = "dead-letter-";

    /** The record that it was; two consumers that could not understand it wrote a letter each. */
    String origin() {
        return header("partition")
                .flatMap(partition -> header("offset").map(offset -> partition + "/" + offset))
                .orElseGet(() -> "letter " + record.partition() + "/" + record.offset());
    }

    /** Why, in words that hold nothing of what was sent; of an unforeseen failure only its name. */
    String reason() {
        String failure = header("exception-class-name").orElse("a cause that nobody wrote down");
        return failure.equals(BadEvent.class.getName())
                ? header("reason").orElse(failure).replaceAll("\\p{Cntrl}+", " ")
                : failure;
    }

    /** The record as it was sent first: same key, same headers, and so the same event. */
    ProducerRecord<byte[], byte[]> original(String topic) {
        ProducerRecord<byte[], byte[]> original =
                new ProducerRecord<>(topic, null, record.timestamp(), record.key(), record.value());
        for (Header header : record.headers()) {
            if (!header.key().startsWith(PREFIX)) {
                original.headers().add(header);
            }
        }
        return original;
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(record.headers().lastHeader(PREFIX + name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }
}
