package dev.unknot.reminder.engine.day;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.util.Duration;
import dev.unknot.contracts.Person;
import dev.unknot.reminder.plan.wording.NeutralWords;
import dev.unknot.reminder.plan.wording.Phrases;
import dev.unknot.reminder.schedule.suppression.DaysOff;
import dev.unknot.reminder.schedule.suppression.Span;
import dev.unknot.reminder.schedule.timetable.Slot;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An iCalendar document (RFC 5545, RFC 7986) of what is to come. Others may see a calendar, so it shows no more than a
 * locked screen does, and keeps nobody busy.
 */
record CalendarDocument(Person person, Optional<String> language, Instant now) {

    private static final Duration LENGTH = Duration.builder().minutes(5).build();
    private static final Duration REFRESH = Duration.builder().hours(1).build();
    /** The library writes a date without a time as that of this zone. */
    private static final ZoneId OF_DATES = ZoneId.systemDefault();

    /** Of the days from {@code first} to {@code last}. */
    String of(List<Slot> nudges, FreeTime free, LocalDate first, LocalDate last) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Unknot//Unknot//EN");
        calendar.setName("Unknot");
        calendar.setRefreshInterval(REFRESH);
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", REFRESH.toString());
        nudges.forEach(slot -> calendar.addEvent(nudge(slot)));
        free.leave().stream().distinct().forEach(days -> calendar.addEvent(dayOff(days, words("day-off"))));
        free.holidays()
                .forEach(holiday ->
                        calendar.addEvent(dayOff(new DaysOff(holiday.date(), holiday.date()), holiday.name())));
        // One of yesterday may go on until today.
        first.minusDays(1)
                .datesUntil(last.plusDays(1))
                .flatMap(date -> free.quiet(date).stream())
                .filter(span -> span.to().isAfter(now))
                .forEach(span -> calendar.addEvent(quiet(span)));
        return Biweekly.write(calendar).go();
    }

    private VEvent nudge(Slot slot) {
        NeutralWords words = NeutralWords.of(List.of(slot.kind()), language);
        Slot.Key key = slot.key();
        VEvent event = event(key.kind().key() + "/" + key.date() + "/" + key.number(), words.title());
        event.setDateStart(Date.from(slot.at()));
        event.setDuration(LENGTH);
        return event;
    }

    private VEvent dayOff(DaysOff days, String title) {
        VEvent event = event("off/" + days.first() + "/" + days.last() + "/" + title, title);
        event.setDateStart(date(days.first()), false);
        event.setDateEnd(date(days.last().plusDays(1)), false);
        return event;
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(OF_DATES).toInstant());
    }

    private VEvent quiet(Span span) {
        VEvent event = event("quiet/" + span.from() + "/" + span.to(), words("quiet"));
        event.setDateStart(Date.from(span.from()));
        event.setDateEnd(Date.from(span.to()));
        return event;
    }

    private VEvent event(String name, String title) {
        VEvent event = new VEvent();
        event.setUid(uid(name));
        // Rounded, so that a document in which nothing else changes has the same entity tag all day.
        event.setDateTimeStamp(Date.from(now.truncatedTo(ChronoUnit.DAYS)));
        event.setSummary(title).setLanguage(Phrases.of(language).language());
        event.setTransparency(true);
        event.setClassification(Classification.private_());
        return event;
    }

    private String words(String key) {
        return Phrases.of(language).calendar(key);
    }

    /** The same for the same thing, so that a program moves it instead of adding another. Reveals nobody. */
    private String uid(String name) {
        String full = person.key() + "/" + name;
        return UUID.nameUUIDFromBytes(full.getBytes(StandardCharsets.UTF_8)) + "@unknot";
    }
}
