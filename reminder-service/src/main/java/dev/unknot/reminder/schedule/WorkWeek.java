package dev.unknot.reminder.schedule;

import dev.unknot.contracts.people.WorkingTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When somebody works, in their own zone. A stretch past midnight belongs to the day on which it begins. */
public record WorkWeek(List<WorkingTime> times) {

    private static final int WEEK = 7 * 24 * 60;

    /**
     * A week of these stretches.
     *
     * @throws IllegalArgumentException when two of them overlap
     */
    public WorkWeek {
        times = times.stream().sorted(Comparator.comparingInt(WorkWeek::start)).toList();
        for (int i = 0; i < times.size(); i++) {
            WorkingTime next = times.get((i + 1) % times.size());
            int nextStart = start(next) + (i + 1 == times.size() ? WEEK : 0);
            if (times.size() > 1 && start(times.get(i)) + minutes(times.get(i)) > nextStart) {
                throw new IllegalArgumentException(
                        "working hours overlap on " + next.day().toDayOfWeek() + " at " + next.from());
            }
        }
    }

    /** The stretches that begin on {@code date}, in order. */
    List<Stretch> on(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return times.stream()
                .filter(time -> time.day().toDayOfWeek() == day)
                .map(time -> new Stretch(date.atTime(time.from()), Duration.ofMinutes(minutes(time))))
                .toList();
    }

    /** Whether the person works at {@code instant}; the end of a stretch is outside. */
    public boolean contains(Instant instant, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(instant, zone);
        return Stream.of(today.minusDays(1), today)
                .flatMap(date -> on(date).stream())
                .anyMatch(stretch -> stretch.contains(instant, zone));
    }

    /** {@code instant} itself when the person works then, else the start of their next stretch; empty without hours. */
    public Optional<Instant> workingFrom(Instant instant, ZoneId zone) {
        if (contains(instant, zone)) {
            return Optional.of(instant);
        }
        LocalDate today = LocalDate.ofInstant(instant, zone);
        return IntStream.rangeClosed(0, 8)
                .mapToObj(today::plusDays)
                .flatMap(date -> on(date).stream())
                .filter(stretch -> LocalTimes.instant(stretch.end(), zone).isAfter(instant))
                .map(stretch -> LocalTimes.instant(stretch.from(), zone))
                .filter(start -> start.isAfter(instant))
                .min(Comparator.naturalOrder());
    }

    private static int start(WorkingTime time) {
        return (time.day().toDayOfWeek().getValue() - 1) * 24 * 60 + time.from().toSecondOfDay() / 60;
    }

    private static int minutes(WorkingTime time) {
        return Math.floorMod(time.to().toSecondOfDay() - time.from().toSecondOfDay(), 24 * 60 * 60) / 60;
    }

    /** One stretch of one day, in local time. */
    record Stretch(LocalDateTime from, Duration length) {

        LocalDateTime end() {
            return from.plus(length);
        }

        boolean contains(Instant instant, ZoneId zone) {
            return !instant.isBefore(LocalTimes.instant(from, zone))
                    && instant.isBefore(LocalTimes.instant(end(), zone));
        }
    }

    /** The local time reached after {@code worked} of that day's work; empty when the day is shorter. */
    Optional<LocalDateTime> after(LocalDate date, Duration worked) {
        Duration left = worked;
        for (Stretch stretch : on(date)) {
            if (left.compareTo(stretch.length()) < 0) {
                return Optional.of(stretch.from().plus(left));
            }
            left = left.minus(stretch.length());
        }
        return Optional.empty();
    }

    /** How long the person works on the day that begins on {@code date}. */
    Duration worked(LocalDate date) {
        return on(date).stream().map(Stretch::length).reduce(Duration.ZERO, Duration::plus);
    }
}
