package dev.unknot.contracts;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads a tombstone, whose headers are the attributes of an event or absent. */
final class TombstoneReader {

    private TombstoneReader() {}

    static Received.Tombstone read(ConsumerRecord<String, byte[]> record) {
        String key = Optional.ofNullable(record.key()).orElseThrow(() -> new BadEvent("a tombstone must have a key"));
        Optional<String> id = header(record, "ce_id");
        Optional<String> source = header(record, "ce_source");
        if (id.isEmpty() || source.isEmpty()) {
            Instant time = Instant.ofEpochMilli(record.timestamp());
            // The position alone is not unique after a broker is recreated.
            String place = record.partition() + "/" + record.offset() + "/" + time;
            return new Received.Tombstone(key, place, URI.create("/tombstones/" + record.topic()), time);
        }
        if (!StorableText.is(id.get())) {
            throw new BadEvent("ce_id of the tombstone " + StorableText.RULE);
        }
        return new Received.Tombstone(key, id.get(), source(source.get()), time(record));
    }

    private static Instant time(ConsumerRecord<String, byte[]> record) {
        try {
            return header(record, "ce_time")
                    .map(text -> EventTime.instant(OffsetDateTime.parse(text)))
                    .orElseGet(() -> Instant.ofEpochMilli(record.timestamp()));
        } catch (DateTimeException e) {
            throw new BadEvent("ce_time of the tombstone is not an RFC 3339 time", e);
        }
    }

    private static URI source(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new BadEvent("ce_source of the tombstone is not a URI reference", e);
        }
    }

    private static Optional<String> header(ConsumerRecord<String, byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }
}
