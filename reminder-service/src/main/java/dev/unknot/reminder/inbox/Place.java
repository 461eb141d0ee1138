package dev.unknot.reminder.inbox;

import dev.unknot.reminder.inbox.nudge.Nudge;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a page of the inbox ended; opaque to callers. */
record Cursor(Instant dueAt, UUID id) {

    static Cursor of(Nudge last) {
        return new Cursor(last.dueAt, last.id);
    }

    String written() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((dueAt + "/" + id).getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when it is none that was written here. */
    static Optional<Cursor> read(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("/", 2);
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1])));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
