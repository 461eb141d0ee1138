package dev.unknot.delivery.delivery;

import dev.unknot.http.query.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/**
 * A place in a list of deliveries, which is ordered by time, from the newest to the oldest. A page continues after one.
 *
 * @param at the time that orders the list
 * @param position of the channel among those of its nudge
 */
record Place(Instant at, UUID nudge, int position) {

    /** Before the first: no nudge is of the year 9999. */
    static final Place START = new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0), 0);

    private static final int PARTS = 3;

    static Place ended(Deliveries.Found found) {
        return new Place(found.endedAt().orElseThrow(), found.nudge(), found.position());
    }

    static Place received(Deliveries.Found found) {
        return new Place(found.receivedAt(), found.nudge(), found.position());
    }

    String cursor() {
        return Cursor.write(at + "/" + nudge + "/" + position);
    }

    /** @throws IllegalArgumentException for a text that {@link #cursor} does not write */
    static Place read(String cursor) {
        String[] parts = Cursor.read(cursor).split("/");
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("not a cursor of deliveries");
        }
        try {
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a cursor of deliveries", e);
        }
    }
}
