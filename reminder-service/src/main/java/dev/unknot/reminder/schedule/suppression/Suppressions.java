package dev.unknot.reminder.schedule.suppression;

import dev.unknot.reminder.schedule.timetable.WorkWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Facts that suppress nudges for a while, whatever the plan; {@code SuppressionRule} applies them.
 *
 * @param quiet may overlap
 * @param pause asked for by the person
 * @param postponed the time by which the next break was moved
 * @param daysOff leave and holidays
 * @param makeUpDays days on which the person's country works in exchange for a holiday
 * @param meetings from the person's calendar and from events; may overlap
 * @param desk the latest report; empty when there is none
 * @param breaks taken of the person's own accord
 * @param drinks when the person drank
 */
public record Suppressions(
        List<QuietTime> quiet,
        Optional<Instant> doNotDisturbUntil,
        Optional<Span> pause,
        Optional<Span> postponed,
        List<DaysOff> daysOff,
        Set<LocalDate> makeUpDays,
        List<Span> meetings,
        Optional<Desk> desk,
        List<Span> breaks,
        List<Instant> drinks) {

    public static final Suppressions NONE = new Suppressions(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Set.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of());

    /** For so long after a break nobody needs another. */
    public static final Duration REFRESHED = Duration.ofMinutes(20);
    /** For so long after a drink nobody needs another. */
    public static final Duration QUENCHED = Duration.ofMinutes(30);

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);
    /** More than anybody has to wait through; it ends the search for those who are quiet whenever they work. */
    private static final int MOST = 100;

    public boolean isDayOff(Instant now, ZoneId zone) {
        return !daysOff.isEmpty() && isDayOff(LocalDate.ofInstant(now, zone));
    }

    private boolean isDayOff(LocalDate date) {
        return daysOff.stream().anyMatch(days -> days.contains(date));
    }

    public boolean isQuiet(Instant now, ZoneId zone) {
        if (quiet.isEmpty()) {
            return false;
        }
        LocalDateTime local = LocalDateTime.ofInstant(now, zone);
        return quiet.stream().anyMatch(time -> time.contains(local));
    }

    /** {@code instant} itself, or the end of the quiet times that it falls into. */
    public Instant undisturbedFrom(Instant instant, ZoneId zone) {
        Instant from = doNotDisturbUntil.filter(instant::isBefore).orElse(instant);
        for (int i = 0; i < MOST; i++) {
            Instant quietFrom = from;
            Optional<Instant> end = quiet.stream()
                    .flatMap(time -> time.end(quietFrom, zone).stream())
                    .max(Instant::compareTo);
            if (end.isEmpty()) {
                return from;
            }
            from = end.get();
        }
        return from;
    }

    /** When what suppresses a nudge now may be over; at the latest, when it is worth to look again. */
    public Instant end(Instant now, ZoneId zone) {
        return suppressedUntil(now, zone).orElse(now.plus(LOOK_AGAIN));
    }

    /**
     * The first moment from {@code instant} on at which the person works and nothing known keeps them from being
     * disturbed; the first of working time when there is no such moment, and {@code instant} itself without hours.
     */
    public Instant freeFrom(Instant instant, WorkWeek week, ZoneId zone) {
        Optional<Instant> first = week.workingFrom(instant, zone);
        Optional<Instant> working = first;
        for (int i = 0; i < MOST && working.isPresent(); i++) {
            Optional<Instant> until = suppressedUntil(working.get(), zone);
            if (until.isEmpty()) {
                return working.get();
            }
            working = week.workingFrom(until.get(), zone);
        }
        return first.orElse(instant);
    }

    private Optional<Instant> suppressedUntil(Instant now, ZoneId zone) {
        return Stream.of(
                        doNotDisturbUntil.stream(),
                        pause.stream().filter(span -> span.contains(now)).map(Span::to),
                        meetings.stream().filter(span -> span.contains(now)).map(Span::to),
                        quiet.stream().flatMap(time -> time.end(now, zone).stream()),
                        daysOff.stream()
                                .filter(days -> days.contains(LocalDate.ofInstant(now, zone)))
                                .map(days -> days.last()
                                        .plusDays(1)
                                        .atStartOfDay(zone)
                                        .toInstant()))
                .flatMap(ends -> ends)
                .filter(now::isBefore)
                .max(Instant::compareTo);
    }
}
