package dev.unknot.triage.assessment;

import dev.unknot.http.query.Cursor;
import dev.unknot.triage.result.AssessmentView;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** A place in a history, which is ordered from the newest report to the oldest. A page continues after one. */
public record Place(Instant at, UUID id) {

    static Place of(AssessmentView view) {
        return new Place(view.reportedAt(), view.id().orElseThrow());
    }

    String cursor() {
        return Cursor.write(at + " " + id);
    }

    /** @throws IllegalArgumentException for a text that {@link #cursor} does not write */
    public static Place read(String cursor) {
        String[] parts = Cursor.read(cursor).split(" ");
        if (parts.length != 2) {
            throw new IllegalArgumentException("not a cursor of this list");
        }
        try {
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a cursor of this list", e);
        }
    }
}
