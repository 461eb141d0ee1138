package dev.unknot.contracts;

import java.time.Instant;
import java.time.OffsetDateTime;

/** The attribute {@code time} of an event, which RFC 3339 limits to years of four digits. */
final class EventTime {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private EventTime() {}

    /** @throws BadEvent if it lies outside of the years 0001 to 9999 */
    static Instant instant(OffsetDateTime time) {
        Instant instant = time.toInstant();
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new BadEvent("ce_time must lie in the years 0001 to 9999");
        }
        return instant;
    }
}
