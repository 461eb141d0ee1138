package dev.unknot.messaging.outbox;

import dev.unknot.contracts.EventType;
import dev.unknot.contracts.EventWriter;
import dev.unknot.contracts.TopicNames;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An entry as the table holds it. */
record OutboxRow(long position, OutboxEntry entry) {

    /** @param ownSource the source of rows that an earlier version wrote, which names none */
    static OutboxRow of(ResultSet result, URI ownSource) throws SQLException {
        String name = result.getString("type");
        EventType type = EventType.of(name)
                .orElseThrow(() -> new IllegalStateException("the outbox holds the unknown type " + name));
        return new OutboxRow(
                result.getLong("position"),
                new OutboxEntry(
                        Optional.ofNullable(result.getString("topic")).orElse(type.topic()),
                        result.getString("key"),
                        type,
                        result.getString("event_id"),
                        Optional.ofNullable(result.getString("source"))
                                .map(URI::create)
                                .orElse(ownSource),
                        result.getObject("time", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(result.getBytes("data"))));
    }

    ProducerRecord<String, byte[]> toRecord(TopicNames names) {
        return EventWriter.record(
                names.of(entry.topic()),
                entry.key(),
                entry.type(),
                entry.eventId(),
                entry.source().toString(),
                entry.time(),
                entry.data());
    }
}
