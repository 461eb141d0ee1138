package dev.unknot.reminder.schedule.timetable;

import dev.unknot.contracts.people.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When somebody works, in their own zone. A stretch past midnight belongs to the day on which it begins. */
public final class WorkWeek {

    private static final int MINUTES_A_DAY = 24 * 60;
    private static final int WEEK = 7 * MINUTES_A_DAY;

    /** Day and night. */
    public static final WorkWeek ALWAYS = new WorkWeek(Stream.of(WorkingTime.Weekday.values())
            .flatMap(day -> Stream.of(
                    new WorkingTime(day, LocalTime.MIDNIGHT, LocalTime.NOON),
                    new WorkingTime(day, LocalTime.NOON, LocalTime.MIDNIGHT)))
            .toList());

    private final List<WorkingTime> times;
    private final List<List<Stretch>> byDay;
    private final Set<LocalDate> makeUpDays;

    /**
     * A week of these stretches.
     *
     * @throws IllegalArgumentException when two of them overlap
     */
    public WorkWeek(List<WorkingTime> stretches) {
        times = stretches.stream()
                .sorted(Comparator.comparingInt(WorkWeek::start))
                .toList();
        for (int i = 0; i < times.size(); i++) {
            WorkingTime next = times.get((i + 1) % times.size());
            int nextStart = start(next) + (i + 1 == times.size() ? WEEK : 0);
            if (times.size() > 1 && start(times.get(i)) + minutes(times.get(i)) > nextStart) {
                throw new IllegalArgumentException(
                        "working hours overlap on " + next.day().toDayOfWeek() + " at " + next.from());
            }
        }
        byDay = IntStream.rangeClosed(1, 7)
                .mapToObj(day -> times.stream()
                        .filter(time -> time.day().toDayOfWeek().getValue() == day)
                        .map(time -> new Stretch(time.from().toSecondOfDay() / 60, minutes(time)))
                        .toList())
                .toList();
        makeUpDays = Set.of();
    }

    private WorkWeek(WorkWeek usual, Set<LocalDate> makeUpDays) {
        this.times = usual.times;
        this.byDay = usual.byDay;
        this.makeUpDays = makeUpDays;
    }

    /**
     * The same week with further days of work in exchange for holidays. Where the week has no hours for such a day, those
     * of the last working day before it apply.
     */
    public WorkWeek with(Set<LocalDate> makeUpDays) {
        return makeUpDays.isEmpty() ? this : new WorkWeek(this, makeUpDays);
    }

    /** The stretches, from Monday on. */
    public List<WorkingTime> times() {
        return times;
    }

    /** Whether the person works at {@code instant}; the end of a stretch is outside. */
    public boolean contains(Instant instant, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(instant, zone);
        return isAtWork(instant, today, zone) || isAtWork(instant, today.minusDays(1), zone);
    }

    private boolean isAtWork(Instant instant, LocalDate date, ZoneId zone) {
        for (Stretch stretch : on(date)) {
            if (!instant.isBefore(LocalTimes.instant(stretch.from(date), zone))
                    && instant.isBefore(LocalTimes.instant(stretch.to(date), zone))) {
                return true;
            }
        }
        return false;
    }

    /** {@code instant} itself when the person works then, else the start of their next stretch; empty without hours. */
    public Optional<Instant> workingFrom(Instant instant, ZoneId zone) {
        if (contains(instant, zone)) {
            return Optional.of(instant);
        }
        LocalDate today = LocalDate.ofInstant(instant, zone);
        return Stream.iterate(today, date -> date.plusDays(1))
                .limit(9)
                .flatMap(date -> on(date).stream()
                        .filter(stretch ->
                                LocalTimes.instant(stretch.to(date), zone).isAfter(instant))
                        .map(stretch -> LocalTimes.instant(stretch.from(date), zone)))
                .filter(start -> start.isAfter(instant))
                .min(Comparator.naturalOrder());
    }

    /** Whether the person works on the day that begins on {@code date}. */
    public boolean worksOn(LocalDate date) {
        return !on(date).isEmpty();
    }

    /** How long the person works on the day that begins on {@code date}. */
    Duration worked(LocalDate date) {
        int minutes = 0;
        for (Stretch stretch : on(date)) {
            minutes += stretch.minutes();
        }
        return Duration.ofMinutes(minutes);
    }

    /** The second, since the midnight that begins {@code date}, at which so many seconds of that day's work are done. */
    long after(LocalDate date, long worked) {
        long left = worked;
        for (Stretch stretch : on(date)) {
            if (left < stretch.minutes() * 60L) {
                return stretch.from() * 60L + left;
            }
            left -= stretch.minutes() * 60L;
        }
        throw new IllegalArgumentException("nobody works for " + worked + " seconds on " + date);
    }

    boolean isPastMidnight(LocalDate date) {
        List<Stretch> stretches = on(date);
        return !stretches.isEmpty() && stretches.get(stretches.size() - 1).isPastMidnight();
    }

    private List<Stretch> on(LocalDate date) {
        List<Stretch> usual = byDay.get(date.getDayOfWeek().getValue() - 1);
        return usual.isEmpty() && makeUpDays.contains(date) ? hoursBefore(date) : usual;
    }

    private List<Stretch> hoursBefore(LocalDate date) {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(days -> byDay.get(date.getDayOfWeek().minus(days).getValue() - 1))
                .filter(stretches -> !stretches.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static int start(WorkingTime time) {
        return (time.day().toDayOfWeek().getValue() - 1) * MINUTES_A_DAY
                + time.from().toSecondOfDay() / 60;
    }

    private static int minutes(WorkingTime time) {
        return Math.floorMod(time.to().toSecondOfDay() - time.from().toSecondOfDay(), MINUTES_A_DAY * 60) / 60;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkWeek week && week.times.equals(times) && week.makeUpDays.equals(makeUpDays);
    }

    @Override
    public int hashCode() {
        return 31 * times.hashCode() + makeUpDays.hashCode();
    }

    /**
     * One stretch of a day.
     *
     * @param from minutes since that day's midnight
     */
    private record Stretch(int from, int minutes) {

        LocalDateTime from(LocalDate date) {
            return date.atStartOfDay().plusMinutes(from);
        }

        LocalDateTime to(LocalDate date) {
            return date.atStartOfDay().plusMinutes(from + minutes);
        }

        boolean isPastMidnight() {
            return from + minutes > MINUTES_A_DAY;
        }
    }
}
