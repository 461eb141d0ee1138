package dev.unknot.reminder.schedule.suppression;

import java.time.LocalDate;

/** Leave or a holiday, both days included. */
public record DaysOff(LocalDate first, LocalDate last) {

    public DaysOff {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("last must not be before first: " + first + ", " + last);
        }
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
