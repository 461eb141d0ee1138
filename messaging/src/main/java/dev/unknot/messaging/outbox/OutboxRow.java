package dev.unknot.messaging.outbox;

import dev.unknot.contracts.EventType;
import dev.unknot.contracts.EventWriter;
import dev.unknot.contracts.TopicNames;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An event on its way, as the table holds it. */
record OutboxRow(long position, String eventId, EventType type, String key, Instant time, byte[] data) {

    static OutboxRow of(ResultSet result) throws SQLException {
        String type = result.getString("type");
        return new OutboxRow(
                result.getLong("position"),
                result.getString("event_id"),
                EventType.of(type).orElseThrow(() -> new IllegalStateException("outbox holds unknown type " + type)),
                result.getString("key"),
                result.getObject("time", OffsetDateTime.class).toInstant(),
                result.getBytes("data"));
    }

    ProducerRecord<String, byte[]> toRecord(URI source, TopicNames names) {
        return EventWriter.record(names.of(type.topic()), key, type, eventId, source.toString(), time, data);
    }
}
