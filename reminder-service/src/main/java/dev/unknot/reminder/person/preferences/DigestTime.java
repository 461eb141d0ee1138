package dev.unknot.reminder.person.preferences;

import dev.unknot.contracts.nudges.ChannelChoice;
import dev.unknot.contracts.nudges.ChannelChoice.Frequency;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import dev.unknot.reminder.schedule.timetable.LocalTimes;
import dev.unknot.reminder.schedule.timetable.WorkWeek;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When a person wants summaries.
 *
 * @param hour of the person's day, 0 to 23
 * @param day of weekly ones; on the next working day if it is none
 */
public record DigestTime(Frequency frequency, int hour, DayOfWeek day) {

    /** More than anybody is away for without a break. */
    private static final int MOST_DAYS = 400;

    private static final int DAYS_A_WEEK = 7;

    /** As part of {@link ChannelSetting#text()}, such as {@code daily 16 1}; the day counts from Monday. */
    String text() {
        return frequency.key() + " " + hour + " " + day.getValue();
    }

    /** The inverse of {@link #text()}. */
    static DigestTime of(String frequency, String hour, String day) {
        return new DigestTime(
                Frequency.valueOf(frequency.toUpperCase(Locale.ROOT)),
                Integer.parseInt(hour),
                DayOfWeek.of(Integer.parseInt(day)));
    }

    /** The summary that mentions what fell due at {@code due}; empty for somebody who never works. */
    public Optional<ChannelChoice.Digest> after(Instant due, ZoneId zone, WorkWeek week, Suppressions suppressions) {
        LocalDate today = LocalDate.ofInstant(due, zone);
        return (frequency == Frequency.DAILY ? days(today) : weekly(today, week, suppressions, zone))
                .flatMap(date -> on(date, zone, week, suppressions).stream())
                .filter(due::isBefore)
                .findFirst()
                .map(at -> new ChannelChoice.Digest(frequency, at, zone));
    }

    private static Stream<LocalDate> days(LocalDate from) {
        return IntStream.range(0, MOST_DAYS).mapToObj(from::plusDays);
    }

    /** Of each week the wanted day, or the first working day after it. One that was moved may still be ahead. */
    private Stream<LocalDate> weekly(LocalDate today, WorkWeek week, Suppressions suppressions, ZoneId zone) {
        LocalDate first = today.minusDays(DAYS_A_WEEK - 1L).with(TemporalAdjusters.nextOrSame(day));
        return IntStream.range(0, MOST_DAYS / DAYS_A_WEEK)
                .mapToObj(first::plusWeeks)
                .flatMap(wanted -> IntStream.range(0, DAYS_A_WEEK)
                        .mapToObj(wanted::plusDays)
                        .filter(date -> on(date, zone, week, suppressions).isPresent())
                        .findFirst()
                        .stream());
    }

    /** The hour of that day, or the end of the quiet time that it falls into; empty if they do not work then. */
    private Optional<Instant> on(LocalDate date, ZoneId zone, WorkWeek week, Suppressions suppressions) {
        Instant wanted = LocalTimes.instant(date.atTime(LocalTime.of(hour, 0)), zone);
        Instant at = suppressions.undisturbedFrom(wanted, zone);
        LocalDate moved = LocalDate.ofInstant(at, zone);
        return week.worksOn(date) && moved.equals(date) && !suppressions.isDayOff(at, zone)
                ? Optional.of(at)
                : Optional.empty();
    }
}
