package dev.unknot.reminder.engine.day;

import dev.unknot.reminder.availability.holiday.PublicHoliday;
import dev.unknot.reminder.schedule.suppression.DaysOff;
import dev.unknot.reminder.schedule.suppression.QuietTime;
import dev.unknot.reminder.schedule.suppression.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The time in which a person wants no nudges, from some day to another.
 *
 * @param leave any that reaches into these days
 * @param holidaysKnownUntil the last day about whose holidays anything is known; empty when the data have no end
 */
record FreeTime(
        ZoneId zone,
        List<DaysOff> leave,
        List<PublicHoliday> holidays,
        List<QuietTime> quietTimes,
        Optional<LocalDate> holidaysKnownUntil) {

    boolean isOnLeave(LocalDate date) {
        return leave.stream().anyMatch(days -> days.contains(date));
    }

    List<PublicHoliday> holidays(LocalDate date) {
        return holidays.stream().filter(holiday -> holiday.date().equals(date)).toList();
    }

    /** The quiet times that begin on that day. */
    List<Span> quiet(LocalDate date) {
        return quietTimes.stream()
                .flatMap(time -> time.on(date, zone).stream())
                .distinct()
                .sorted((one, other) -> one.from().compareTo(other.from()))
                .toList();
    }
}
