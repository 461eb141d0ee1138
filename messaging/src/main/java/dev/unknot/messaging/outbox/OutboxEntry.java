package dev.unknot.messaging.outbox;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.EventType;
import dev.unknot.contracts.EventWriter;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be sent.
 *
 * @param topic without prefix
 * @param data JSON; empty for a tombstone
 */
record OutboxEntry(
        String topic, String key, EventType type, String eventId, URI source, Instant time, Optional<byte[]> data) {

    /** @throws dev.unknot.contracts.BadEvent when a consumer would refuse the event */
    static OutboxEntry of(Event<? extends EventData> event) {
        return entry(event.type().topic(), event, Optional.of(EventWriter.checkedData(event)));
    }

    /** Those that follow the event; none when it does not end its key. */
    static Stream<OutboxEntry> tombstones(Event<? extends EventData> event) {
        return event.type().endsKeyOn().stream().map(topic -> entry(topic, event, Optional.empty()));
    }

    private static OutboxEntry entry(String topic, Event<? extends EventData> event, Optional<byte[]> data) {
        return new OutboxEntry(topic, event.data().key(), event.type(), event.id(), event.source(), event.time(), data);
    }
}
