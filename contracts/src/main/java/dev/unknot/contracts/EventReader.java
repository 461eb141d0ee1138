package dev.unknot.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads records: CloudEvents 1.0 in binary or structured mode with data that conforms to its schema, and tombstones of
 * compacted topics.
 */
public final class EventReader {

    private static final String SOURCE = "ce_source";

    private EventReader() {}

    /**
     * Reads an event, for readers that treat unknown types and tombstones as faults.
     *
     * @throws BadEvent if it is not a valid event of a known type and kind
     */
    public static Event<? extends EventData> read(ConsumerRecord<String, byte[]> record) {
        return read(record, TopicNames.PLAIN);
    }

    /** Reads an event from a broker whose topics are named by {@code names}. */
    public static Event<? extends EventData> read(ConsumerRecord<String, byte[]> record, TopicNames names) {
        if (receive(record, names) instanceof Received.Known known) {
            return known.event();
        }
        throw new BadEvent("the record is a tombstone, or an event that this version does not know");
    }

    /**
     * Classifies a record.
     *
     * @throws BadEvent if it is not a CloudEvent, is on the wrong topic, has the wrong key, or does not conform to its
     *     schema
     */
    public static Received receive(ConsumerRecord<String, byte[]> record, TopicNames names) {
        if (record.value() == null && names.isCompacted(record.topic())) {
            return TombstoneReader.read(record);
        }
        CloudEvent cloudEvent = cloudEvent(record);
        if (!StorableText.is(cloudEvent.getId())) {
            throw new BadEvent("ce_id " + StorableText.RULE);
        }
        Optional<EventType> type = EventType.of(cloudEvent.getType());
        if (type.isEmpty()) {
            return new Received.Unknown(Received.Reason.UNKNOWN_TYPE);
        }
        requireTopic(type.get(), record, names);
        return received(type.get(), cloudEvent, record);
    }

    /** The source of an event in binary mode, without reading anything else of it. */
    public static Optional<URI> source(ConsumerRecord<String, byte[]> record) {
        return Optional.ofNullable(record.headers().lastHeader(SOURCE))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .flatMap(EventReader::uri);
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            // Said when the whole of it is read.
            return Optional.empty();
        }
    }

    private static Received received(EventType type, CloudEvent cloudEvent, ConsumerRecord<String, byte[]> record) {
        Optional<EventData> data = data(type, cloudEvent);
        if (data.isEmpty()) {
            return new Received.Unknown(Received.Reason.UNKNOWN_KIND);
        }
        if (!data.get().key().equals(record.key())) {
            throw new BadEvent("the record's key must match its data: organisation/employee, or the slug");
        }
        Instant time = Optional.ofNullable(cloudEvent.getTime())
                .map(EventTime::instant)
                .orElseGet(() -> Instant.ofEpochMilli(record.timestamp()));
        return new Received.Known(new Event<>(cloudEvent.getId(), cloudEvent.getSource(), time, data.get()));
    }

    private static CloudEvent cloudEvent(ConsumerRecord<String, byte[]> record) {
        try {
            return KafkaMessageFactory.createReader(record).toEvent();
        } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException e) {
            throw new BadEvent("not a CloudEvent 1.0 in binary or structured mode", e);
        }
    }

    private static void requireTopic(EventType type, ConsumerRecord<String, byte[]> record, TopicNames names) {
        String expected = names.of(type.topic());
        if (!expected.equals(record.topic())) {
            throw new BadEvent(type.type() + " belongs on topic " + expected + ", not on " + record.topic());
        }
    }

    /** Empty if a value is of a kind that this version does not know. */
    private static Optional<EventData> data(EventType type, CloudEvent cloudEvent) {
        JsonNode json = EventJson.withoutNulls(json(Optional.ofNullable(cloudEvent.getData())));
        List<String> faults = EventSchemas.faults(type, json);
        if (!faults.isEmpty()) {
            throw new BadEvent(type.type() + " breaks its schema: " + String.join("; ", faults));
        }
        try {
            return Optional.of(EventJson.MAPPER.treeToValue(json, type.data()));
        } catch (InvalidFormatException e) {
            // Schemas list the values of closed sets. Kinds are an open set, for which the schema gives only the form.
            if (e.getTargetType().isEnum()) {
                return Optional.empty();
            }
            throw unreadable(type, e);
        } catch (JsonProcessingException e) {
            throw unreadable(type, e);
        }
    }

    private static BadEvent unreadable(EventType type, JsonProcessingException e) {
        return new BadEvent(type.type() + " has an impossible value " + Fault.describe(e), e);
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
