package dev.unknot.reminder.inbox;

import dev.unknot.http.query.Cursor;
import dev.unknot.reminder.inbox.nudge.Nudge;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** A place in an inbox, which is ordered from the newest nudge to the oldest. A page continues after one. */
record Place(Instant dueAt, UUID id) {

    static Place of(Nudge nudge) {
        return new Place(nudge.dueAt, nudge.id);
    }

    String cursor() {
        return Cursor.write(dueAt + "/" + id);
    }

    /** @throws IllegalArgumentException for a text that {@link #cursor} does not write */
    static Place read(String cursor) {
        String[] parts = Cursor.read(cursor).split("/");
        if (parts.length != 2) {
            throw new IllegalArgumentException("not a cursor of an inbox");
        }
        try {
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a cursor of an inbox", e);
        }
    }
}
