package dev.unknot.reminder.availability.agenda;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.util.Duration;
import dev.unknot.contracts.Person;
import dev.unknot.reminder.plan.wording.NeutralWords;
import dev.unknot.reminder.schedule.timetable.Slot;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An iCalendar document (RFC 5545, RFC 7986) of what is to come. Others may see a calendar, so it shows no more than a
 * locked screen does, and keeps nobody busy.
 */
record AgendaDocument(Person person, Optional<String> language) {

    private static final Duration LENGTH = Duration.builder().minutes(5).build();
    private static final Duration REFRESH = Duration.builder().hours(1).build();

    String of(List<Slot> slots, Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Unknot//Unknot//EN");
        calendar.setName("Unknot");
        calendar.setRefreshInterval(REFRESH);
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", REFRESH.toString());
        slots.forEach(slot -> calendar.addEvent(event(slot, now)));
        return Biweekly.write(calendar).go();
    }

    private VEvent event(Slot slot, Instant now) {
        NeutralWords words = NeutralWords.of(List.of(slot.kind()), language);
        VEvent event = new VEvent();
        event.setUid(uid(slot.key()));
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(slot.at()));
        event.setDuration(LENGTH);
        event.setSummary(words.title()).setLanguage(words.language());
        event.setTransparency(true);
        event.setClassification(Classification.private_());
        return event;
    }

    /** The same for the same slot, so that a program moves it instead of adding another. Reveals nobody. */
    private String uid(Slot.Key key) {
        String name = person.key() + "/" + key.kind().key() + "/" + key.date() + "/" + key.number();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "@unknot";
    }
}
