package dev.unknot.delivery.delivery;

import dev.unknot.contracts.Person;
import dev.unknot.delivery.delivery.decision.Course;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A nudge that this replica works on until its lease ends.
 *
 * @param title neutral, as is the text
 * @param link a path
 * @param rows one for each channel, in order
 */
record Claimed(
        UUID id,
        UUID lease,
        Person person,
        String language,
        String title,
        String text,
        String link,
        Instant deliverFrom,
        Instant expiresAt,
        Instant receivedAt,
        boolean seen,
        List<DeliveryRow> rows) {

    Claimed with(List<DeliveryRow> next) {
        return new Claimed(
                id, lease, person, language, title, text, link, deliverFrom, expiresAt, receivedAt, seen, next);
    }

    Course course() {
        return new Course(
                deliverFrom,
                expiresAt,
                seen,
                rows.stream().map(DeliveryRow::turn).toList());
    }

    @Override
    public String toString() {
        return "Claimed[" + id + "]";
    }
}
