package dev.unknot.reminder.schedule.suppression;

import java.time.Instant;

/** Time from {@code from} up to, and without, {@code to}. */
public record Span(Instant from, Instant to) {

    public Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("from must be before to: " + from + ", " + to);
        }
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }
}
