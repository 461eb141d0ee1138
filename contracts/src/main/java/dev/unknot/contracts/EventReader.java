package dev.unknot.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads what a consumer accepts: CloudEvents 1.0 in binary or structured mode whose data holds to its schema. */
public final class EventReader {

    private EventReader() {}

    /**
     * The event in {@code record}.
     *
     * @throws BadEvent when it is no CloudEvent, of an unknown type, on the wrong topic, under the wrong key, or breaks
     *     its schema
     */
    public static Event<? extends EventData> read(ConsumerRecord<String, byte[]> record) {
        return read(record, TopicNames.PLAIN);
    }

    /** The same for a record of a broker whose topics are called {@code names}. */
    public static Event<? extends EventData> read(ConsumerRecord<String, byte[]> record, TopicNames names) {
        CloudEvent cloudEvent = cloudEvent(record);
        EventType type = EventType.of(cloudEvent.getType())
                .orElseThrow(() -> new BadEvent("ce_type is unknown; see the event types in asyncapi.yaml"));
        if (!names.of(type.topic()).equals(record.topic())) {
            throw new BadEvent(
                    type.type() + " belongs on topic " + names.of(type.topic()) + ", not on " + record.topic());
        }
        EventData data = data(type, cloudEvent);
        if (!data.key().equals(record.key())) {
            throw new BadEvent("the record's key must be the one its data names: organisation/employee, or the slug");
        }
        Instant time = Optional.ofNullable(cloudEvent.getTime())
                .map(OffsetDateTime::toInstant)
                .orElseGet(() -> Instant.ofEpochMilli(record.timestamp()));
        return new Event<>(cloudEvent.getId(), cloudEvent.getSource(), time, data);
    }

    private static CloudEvent cloudEvent(ConsumerRecord<String, byte[]> record) {
        try {
            return KafkaMessageFactory.createReader(record).toEvent();
        } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException e) {
            throw new BadEvent("not a CloudEvent 1.0 in binary or structured mode", e);
        }
    }

    private static EventData data(EventType type, CloudEvent cloudEvent) {
        JsonNode json = json(Optional.ofNullable(cloudEvent.getData()));
        List<String> faults = EventSchemas.faults(type, json);
        if (!faults.isEmpty()) {
            throw new BadEvent(type.type() + " breaks its schema: " + String.join("; ", faults));
        }
        try {
            return EventJson.MAPPER.treeToValue(json, type.data());
        } catch (JsonProcessingException e) {
            throw new BadEvent(type.type() + " has a value that cannot be: " + Fault.describe(e), e);
        }
    }

    private static JsonNode json(Optional<CloudEventData> data) {
        try {
            return EventJson.MAPPER.readTree(data.orElseThrow(() -> new BadEvent("the event has no data"))
                    .toBytes());
        } catch (IOException e) {
            throw new BadEvent("the event's data is not JSON", e);
        }
    }
}
