package dev.unknot.reminder.availability.icalendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VFreeBusy;
import biweekly.io.text.ICalReader;
import biweekly.parameter.FreeBusyType;
import biweekly.property.FreeBusy;
import biweekly.util.Period;
import dev.unknot.reminder.schedule.suppression.Span;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;

/**
 * When somebody is busy after an iCalendar document (RFC 5545): its VFREEBUSY, and its VEVENT but for those that are
 * transparent, cancelled or shown as free.
 *
 * @param zone what floating times and whole days are meant in
 * @param from the first moment that matters
 * @param to the first that no longer does
 */
public record BusyTimes(ZoneId zone, Instant from, Instant to) {

    /** More than anybody's two days hold. */
    private static final int MOST = 200;

    /**
     * The busy times in order, those that touch made one.
     *
     * @throws IOException when that is no calendar
     */
    public List<Span> in(String document) throws IOException {
        try (ICalReader reader = new ICalReader(document)) {
            reader.setDefaultTimezone(TimeZone.getTimeZone(zone));
            List<ICalendar> calendars = reader.readAll();
            if (calendars.isEmpty()) {
                throw new IOException("no VCALENDAR");
            }
            return busy(calendars);
        } catch (RuntimeException e) {
            // The library fails so on malformed documents. Its message may quote the document.
            throw new IOException(
                    "a calendar that makes no sense: " + e.getClass().getSimpleName());
        }
    }

    private List<Span> busy(List<ICalendar> calendars) {
        return joined(calendars.stream()
                .flatMap(calendar -> Stream.concat(freeBusy(calendar), events(calendar)))
                .filter(span -> span.from().isBefore(to) && span.to().isAfter(from))
                .sorted(Comparator.comparing(Span::from))
                .toList());
    }

    private static Stream<Span> freeBusy(ICalendar calendar) {
        return calendar.getFreeBusies().stream()
                .map(VFreeBusy::getFreeBusy)
                .flatMap(List::stream)
                .filter(times -> times.getType() != FreeBusyType.FREE)
                .map(FreeBusy::getValues)
                .flatMap(List::stream)
                .flatMap(period -> span(period).stream());
    }

    private static Optional<Span> span(Period period) {
        Instant start = period.getStartDate().toInstant();
        Instant end = period.getEndDate() == null
                ? start.plusMillis(period.getDuration().toMillis())
                : period.getEndDate().toInstant();
        return start.isBefore(end) ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    private Stream<Span> events(ICalendar calendar) {
        List<VEvent> events = calendar.getEvents();
        return events.stream()
                .filter(event ->
                        event.getDateStart() != null && event.getDateStart().getValue() != null)
                .flatMap(event -> new Occurrences(event, calendar.getTimezoneInfo(), events, zone).between(from, to));
    }

    private static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            int last = joined.size() - 1;
            if (last >= 0 && !span.from().isAfter(joined.get(last).to())) {
                Span before = joined.get(last);
                joined.set(last, new Span(before.from(), before.to().isAfter(span.to()) ? before.to() : span.to()));
            } else if (joined.size() < MOST) {
                joined.add(span);
            }
        }
        return joined;
    }
}
