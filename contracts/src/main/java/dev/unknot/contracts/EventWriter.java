package dev.unknot.contracts;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes events as CloudEvents 1.0 in binary mode with JSON data. */
public final class EventWriter {

    private EventWriter() {}

    /** The data as JSON in UTF-8. */
    public static byte[] data(Event<? extends EventData> event) {
        return EventJson.write(event.data());
    }

    /**
     * The data as JSON, validated against its schema.
     *
     * @throws BadEvent if it does not conform, so that consumers would reject it
     */
    public static byte[] checkedData(Event<? extends EventData> event) {
        byte[] data = data(event);
        List<String> faults = EventSchemas.faults(event.type(), data);
        if (!faults.isEmpty()) {
            throw new BadEvent(event.type().type() + " breaks its schema: " + String.join("; ", faults));
        }
        return data;
    }

    /** A record for a broker without topic prefix. */
    public static ProducerRecord<String, byte[]> record(Event<? extends EventData> event) {
        return record(event, TopicNames.PLAIN);
    }

    public static ProducerRecord<String, byte[]> record(Event<? extends EventData> event, TopicNames names) {
        return record(
                names.of(event.type().topic()),
                event.data().key(),
                event.type(),
                event.id(),
                event.source().toString(),
                event.time(),
                Optional.of(data(event)));
    }

    /**
     * A record for an event whose data is already JSON, as in the outbox.
     *
     * @param data empty for a tombstone, which has the headers of its event but no value
     */
    public static ProducerRecord<String, byte[]> record(
            String topic, String key, EventType type, String id, String source, Instant time, Optional<byte[]> data) {
        CloudEventBuilder cloudEvent = CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create(source))
                .withType(type.type())
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json");
        data.ifPresent(cloudEvent::withData);
        return KafkaMessageFactory.<String>createWriter(topic, key).writeBinary(cloudEvent.build());
    }
}
