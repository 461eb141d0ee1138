package dev.unknot.reminder.availability.icalendar;

import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.property.DateEnd;
import biweekly.property.RecurrenceRule;
import biweekly.property.Uid;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import dev.unknot.reminder.schedule.suppression.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The busy times of one event.
 *
 * @param all the events beside it, of which some may stand for single occurrences of this one
 */
record Occurrences(VEvent event, TimezoneInfo zones, List<VEvent> all, ZoneId zone) {

    private static final Set<String> NOT_BUSY = Set.of("FREE", "WORKINGELSEWHERE");
    private static final int MOST = 1000;
    /** The library reads a date without a time as the midnight of this zone, wherever it is meant. */
    private static final ZoneId OF_DATES = ZoneId.systemDefault();

    // A rule finer or older than that is nobody's meeting, and would take long to work out.
    private static final Duration OLDEST = Duration.ofDays(20 * 366);
    private static final int MOST_A_DAY = 24;

    Stream<Span> between(Instant from, Instant to) {
        if (!isBusy()) {
            return Stream.empty();
        }
        if (!recurs()) {
            return Stream.of(start().toInstant()).map(this::span).flatMap(List::stream);
        }
        if (start().toInstant().isBefore(from.minus(OLDEST)) || !isCoarse()) {
            return Stream.empty();
        }
        Set<Instant> replaced = replaced();
        return Stream.concat(first(), starts(from.minus(length()).minus(Duration.ofDays(1)), to))
                .distinct()
                .filter(start -> !replaced.contains(start))
                .map(this::span)
                .flatMap(List::stream);
    }

    private boolean isBusy() {
        boolean free =
                event.getTransparency() != null && event.getTransparency().isTransparent();
        boolean cancelled = event.getStatus() != null && event.getStatus().isCancelled();
        return !free
                && !cancelled
                && event.getExperimentalProperties("X-MICROSOFT-CDO-BUSYSTATUS").stream()
                        .noneMatch(status -> NOT_BUSY.contains(status.getValue().toUpperCase(Locale.ROOT)));
    }

    private boolean recurs() {
        return event.getRecurrenceId() == null
                && (event.getRecurrenceRule() != null
                        || !event.getRecurrenceDates().isEmpty());
    }

    private boolean isCoarse() {
        return event.getProperties(RecurrenceRule.class).stream().allMatch(rule -> isCoarse(rule.getValue()));
    }

    private static boolean isCoarse(Recurrence rule) {
        return rule != null
                && rule.getFrequency() != null
                && rule.getFrequency().compareTo(Frequency.DAILY) >= 0
                && (long) Math.max(1, rule.getByHour().size())
                                * Math.max(1, rule.getByMinute().size())
                                * Math.max(1, rule.getBySecond().size())
                        <= MOST_A_DAY;
    }

    /** The occurrences that other events move or cancel. */
    private Set<Instant> replaced() {
        Uid uid = event.getUid();
        return all.stream()
                .filter(other -> uid != null && uid.equals(other.getUid()))
                .map(VEvent::getRecurrenceId)
                .filter(id -> id != null && id.getValue() != null)
                .map(id -> id.getValue().toInstant())
                .collect(Collectors.toSet());
    }

    /** The event's own start, which the library leaves out when there are dates but no rule. */
    private Stream<Instant> first() {
        boolean isExcepted = event.getExceptionDates().stream()
                .flatMap(dates -> dates.getValues().stream())
                .anyMatch(start()::equals);
        return isExcepted || event.getRecurrenceRule() != null ? Stream.empty() : Stream.of(start().toInstant());
    }

    private Stream<Instant> starts(Instant from, Instant to) {
        DateIterator dates = event.getDateIterator(ownZone());
        dates.advanceTo(Date.from(from));
        Stream.Builder<Instant> starts = Stream.builder();
        for (int i = 0; i < MOST && dates.hasNext(); i++) {
            Instant start = dates.next().toInstant();
            if (!start.isBefore(to)) {
                break;
            }
            starts.add(start);
        }
        return starts.build();
    }

    private TimeZone ownZone() {
        if (!start().hasTime()) {
            return TimeZone.getTimeZone(OF_DATES);
        }
        if (zones.isFloating(event.getDateStart())) {
            return TimeZone.getTimeZone(zone);
        }
        TimezoneAssignment own = zones.getTimezone(event.getDateStart());
        return own == null ? TimeZone.getTimeZone("UTC") : own.getTimeZone();
    }

    /** The busy time that begins then; none when it has no length. */
    private List<Span> span(Instant start) {
        Instant begin = start;
        Instant end = start.plus(length());
        if (!start().hasTime()) {
            LocalDate day = LocalDate.ofInstant(start, OF_DATES);
            begin = day.atStartOfDay(zone).toInstant();
            end = day.plusDays(Math.max(1, length().toDays()))
                    .atStartOfDay(zone)
                    .toInstant();
        }
        return begin.isBefore(end) ? List.of(new Span(begin, end)) : List.of();
    }

    private Duration length() {
        DateEnd end = event.getDateEnd();
        if (end != null && end.getValue() != null) {
            return start().hasTime()
                    ? Duration.between(start().toInstant(), end.getValue().toInstant())
                    : Duration.ofDays(day(start()).until(day(end.getValue()), ChronoUnit.DAYS));
        }
        if (event.getDuration() != null && event.getDuration().getValue() != null) {
            return Duration.ofMillis(event.getDuration().getValue().toMillis());
        }
        return start().hasTime() ? Duration.ZERO : Duration.ofDays(1);
    }

    private static LocalDate day(ICalDate date) {
        return LocalDate.ofInstant(date.toInstant(), OF_DATES);
    }

    private ICalDate start() {
        return event.getDateStart().getValue();
    }
}
