package dev.unknot.reminder.schedule.suppression;

import dev.unknot.reminder.schedule.timetable.LocalTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Facts that suppress nudges for a while, whatever the plan; {@code SuppressionRule} applies them.
 *
 * @param pause asked for by the person
 * @param daysOff leave and holidays
 * @param meetings from the person's calendar and from events; may overlap
 * @param desk the latest report; empty when there is none
 * @param breaks taken of the person's own accord
 * @param drinks when the person drank
 */
public record Suppressions(
        Optional<QuietHours> quiet,
        Optional<Instant> doNotDisturbUntil,
        Optional<Span> pause,
        List<DaysOff> daysOff,
        List<Span> meetings,
        Optional<Desk> desk,
        List<Span> breaks,
        List<Instant> drinks) {

    public static final Suppressions NONE = new Suppressions(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of());

    /** For so long after a break nobody needs another. */
    public static final Duration REFRESHED = Duration.ofMinutes(20);
    /** For so long after a drink nobody needs another. */
    public static final Duration QUENCHED = Duration.ofMinutes(30);

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

    public boolean isDayOff(Instant now, ZoneId zone) {
        return !daysOff.isEmpty() && isDayOff(LocalDate.ofInstant(now, zone));
    }

    private boolean isDayOff(LocalDate date) {
        return daysOff.stream().anyMatch(days -> days.contains(date));
    }

    public boolean isQuiet(Instant now, ZoneId zone) {
        return quiet.filter(hours -> hours.contains(LocalTime.ofInstant(now, zone)))
                .isPresent();
    }

    /** When what suppresses a nudge now may be over; at the latest, when it is worth to look again. */
    public Instant end(Instant now, ZoneId zone) {
        return Stream.of(
                        doNotDisturbUntil.stream(),
                        pause.stream().filter(span -> span.contains(now)).map(Span::to),
                        meetings.stream().filter(span -> span.contains(now)).map(Span::to),
                        quiet.stream().flatMap(hours -> endOf(hours, now, zone)),
                        daysOff.stream()
                                .filter(days -> days.contains(LocalDate.ofInstant(now, zone)))
                                .map(days -> days.last()
                                        .plusDays(1)
                                        .atStartOfDay(zone)
                                        .toInstant()))
                .flatMap(ends -> ends)
                .filter(now::isBefore)
                .max(Instant::compareTo)
                .orElse(now.plus(LOOK_AGAIN));
    }

    private static Stream<Instant> endOf(QuietHours hours, Instant now, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(now, zone);
        if (!hours.contains(local.toLocalTime())) {
            return Stream.empty();
        }
        LocalDate day = hours.to().isAfter(local.toLocalTime())
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        return Stream.of(LocalTimes.instant(day.atTime(hours.to()), zone));
    }
}
