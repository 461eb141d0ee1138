package dev.unknot.reminder.schedule;

import dev.unknot.contracts.nudges.NudgeKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands against a nudge for a while, whatever the plan says.
 *
 * @param pause asked for by the person
 * @param daysOff leave and holidays
 * @param meetings from the calendar and from what was told; may overlap
 * @param desk the latest news of it; empty when nothing tells
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

    /** A break counts for the nudges that fall due until this long after it. */
    static final Duration REFRESHED = Duration.ofMinutes(20);
    /** So does a drink, for those that ask to drink. */
    static final Duration QUENCHED = Duration.ofMinutes(30);

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

    /** Why no nudge of this kind may come now. */
    Optional<Reason> against(NudgeKind kind, Instant now, ZoneId zone) {
        if (this == NONE) {
            return Optional.empty();
        }
        LocalDateTime local = LocalDateTime.ofInstant(now, zone);
        if (contains(daysOff, local.toLocalDate())) {
            return Optional.of(Reason.DAY_OFF);
        }
        if (pause.filter(span -> span.contains(now)).isPresent()) {
            return Optional.of(Reason.PAUSED);
        }
        if (doNotDisturbUntil.filter(now::isBefore).isPresent()) {
            return Optional.of(Reason.DO_NOT_DISTURB);
        }
        if (quiet.filter(hours -> hours.contains(local.toLocalTime())).isPresent()) {
            return Optional.of(Reason.QUIET_HOURS);
        }
        if (meetings.stream().anyMatch(span -> span.contains(now))) {
            return Optional.of(Reason.MEETING);
        }
        if (desk.filter(one -> one.isAway(now)).isPresent()) {
            return Optional.of(Reason.AWAY);
        }
        return done(kind, now);
    }

    private Optional<Reason> done(NudgeKind kind, Instant now) {
        return switch (kind) {
            case HYDRATION ->
                drinks.stream().anyMatch(at -> isRecent(at, QUENCHED, now))
                        ? Optional.of(Reason.DRANK)
                        : Optional.empty();
            case POSTURE, STRETCH, WALK, BREATHING ->
                breaks.stream().anyMatch(span -> !now.isBefore(span.from()) && isRecent(span.to(), REFRESHED, now))
                        ? Optional.of(Reason.TOOK_A_BREAK)
                        : Optional.empty();
            case HEAT, CHECK_IN -> Optional.empty();
        };
    }

    private static boolean isRecent(Instant at, Duration howLong, Instant now) {
        return now.isBefore(at.plus(howLong)) && at.isBefore(now.plus(howLong));
    }

    private static boolean contains(Collection<DaysOff> daysOff, LocalDate date) {
        return daysOff.stream().anyMatch(days -> days.contains(date));
    }

    /** When what stands against a nudge now may be over: a moment after {@code now} to look again. */
    Instant over(Instant now, ZoneId zone) {
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
