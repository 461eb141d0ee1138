package dev.unknot.reminder.schedule.suppression;

import java.time.LocalTime;

/** Local time of every day without nudges; when {@code to} is not after {@code from} it ends on the next day. */
public record QuietHours(LocalTime from, LocalTime to) {

    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("from and to must differ: " + from);
        }
    }

    public boolean contains(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
