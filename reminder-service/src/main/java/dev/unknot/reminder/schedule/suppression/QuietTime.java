package dev.unknot.reminder.schedule.suppression;

import dev.unknot.reminder.schedule.timetable.LocalTimes;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Local time without nudges. When {@code to} is not after {@code from} it ends on the next day.
 *
 * @param days the weekdays on which it begins; never empty
 */
public record QuietTime(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    private static final Set<DayOfWeek> EVERY_DAY = Collections.unmodifiableSet(EnumSet.allOf(DayOfWeek.class));

    public QuietTime {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("days must not be empty");
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException("from and to must differ: " + from);
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    public static QuietTime everyDay(LocalTime from, LocalTime to) {
        return new QuietTime(EVERY_DAY, from, to);
    }

    /** Reads {@code 12345 12:00 12:30}: the weekdays, Monday being 1, and the times. */
    public static QuietTime of(String text) {
        String[] parts = text.split(" ");
        Set<DayOfWeek> days = Arrays.stream(parts[0].split(""))
                .map(day -> DayOfWeek.of(Integer.parseInt(day)))
                .collect(Collectors.toSet());
        return new QuietTime(days, LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
    }

    /** The inverse of {@link #of(String)}. */
    public String text() {
        String numbers =
                days.stream().map(day -> String.valueOf(day.getValue())).collect(Collectors.joining());
        return numbers + " " + from + " " + to;
    }

    public boolean contains(LocalDateTime local) {
        return beginsOn(local.toLocalDate(), local)
                || beginsOn(local.toLocalDate().minusDays(1), local);
    }

    /** Whether the one that begins on {@code date} contains that moment. */
    private boolean beginsOn(LocalDate date, LocalDateTime local) {
        return days.contains(date.getDayOfWeek()) && !local.isBefore(date.atTime(from)) && local.isBefore(end(date));
    }

    private LocalDateTime end(LocalDate date) {
        return to.isAfter(from) ? date.atTime(to) : date.plusDays(1).atTime(to);
    }

    /** The one that begins on {@code date}; empty on other weekdays, and when a clock change leaves nothing of it. */
    public Optional<Span> on(LocalDate date, ZoneId zone) {
        if (!days.contains(date.getDayOfWeek())) {
            return Optional.empty();
        }
        Instant start = LocalTimes.instant(date.atTime(from), zone);
        Instant end = LocalTimes.instant(end(date), zone);
        return start.isBefore(end) ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /** When the one that contains {@code now} ends; empty when none does. */
    Optional<Instant> end(Instant now, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(now, zone);
        LocalDate today = local.toLocalDate();
        LocalDate begun = beginsOn(today, local) ? today : today.minusDays(1);
        return contains(local) ? Optional.of(LocalTimes.instant(end(begun), zone)) : Optional.empty();
    }
}
