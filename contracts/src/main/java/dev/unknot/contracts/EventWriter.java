package dev.unknot.contracts;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes what a producer sends: CloudEvents 1.0 in binary mode, JSON data. */
public final class EventWriter {

    private EventWriter() {}

    /** The event's data as JSON, in UTF-8. */
    public static byte[] data(Event<? extends EventData> event) {
        return EventJson.write(event.data());
    }

    /** The record on a broker whose topics have no prefix. */
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
                data(event));
    }

    /** The same for an event whose data is JSON already, as the outbox holds it. */
    public static ProducerRecord<String, byte[]> record(
            String topic, String key, EventType type, String id, String source, Instant time, byte[] data) {
        CloudEvent cloudEvent = CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create(source))
                .withType(type.type())
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(data)
                .build();
        return KafkaMessageFactory.<String>createWriter(topic, key).writeBinary(cloudEvent);
    }
}
