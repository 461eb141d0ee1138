package dev.unknot.reminder.availability.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.reminder.schedule.suppression.Span;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line of a document is written between bars; every document is of somebody in Berlin on Monday 2026-11-23. */
class BusyTimesTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T23:00:00Z");

    private static final String OUTLOOK_BERLIN = "BEGIN:VTIMEZONE|TZID:W. Europe Standard Time|"
            + "BEGIN:STANDARD|DTSTART:16010101T030000|TZOFFSETFROM:+0200|TZOFFSETTO:+0100|"
            + "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10|END:STANDARD|"
            + "BEGIN:DAYLIGHT|DTSTART:16010101T020000|TZOFFSETFROM:+0100|TZOFFSETTO:+0200|"
            + "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3|END:DAYLIGHT|END:VTIMEZONE|";

    @Test
    void anEventIsBusyFromItsStartToItsEnd() throws IOException {
        assertThat(busy(event("DTSTART:20261123T100000Z|DTEND:20261123T110000Z")))
                .containsExactly(span("10:00", "11:00"));
        assertThat(busy(event("DTSTART:20261123T100000Z|DURATION:PT45M"))).containsExactly(span("10:00", "10:45"));
        assertThat(busy(event("DTSTART:20261123T100000Z"))).isEmpty();
    }

    @Test
    void aFloatingTimeIsThePersonsOwn() throws IOException {
        assertThat(busy(event("DTSTART:20261123T100000|DTEND:20261123T110000")))
                .containsExactly(span("09:00", "10:00"));
    }

    @Test
    void aZoneIsFoundByItsNameOrByItsRules() throws IOException {
        assertThat(busy(event(
                        "DTSTART;TZID=America/New_York:20261123T100000|DTEND;TZID=America/New_York:20261123T110000")))
                .containsExactly(span("15:00", "16:00"));
        String outlook = "DTSTART;TZID=W. Europe Standard Time:20260601T100000|"
                + "DTEND;TZID=W. Europe Standard Time:20260601T103000|RRULE:FREQ=WEEKLY;BYDAY=MO";
        assertThat(busy(OUTLOOK_BERLIN + event(outlook))).containsExactly(span("09:00", "09:30"));
    }

    @Test
    void aSeriesKeepsItsLocalTimeOverAClockChange() throws IOException {
        String weekly = "DTSTART;TZID=Europe/Berlin:20260601T100000|DTEND;TZID=Europe/Berlin:20260601T103000|"
                + "RRULE:FREQ=WEEKLY;BYDAY=MO,TU";
        assertThat(busy(event(weekly)))
                .containsExactly(span("09:00", "09:30"), span("09:00", "09:30", Duration.ofDays(1)));
    }

    @Test
    void aSeriesLeavesOutExceptedMovedAndCancelledOccurrences() throws IOException {
        String daily = "UID:a|DTSTART:20260601T080000Z|DTEND:20260601T083000Z|RRULE:FREQ=DAILY";
        assertThat(busy(event(daily + "|EXDATE:20261123T080000Z")))
                .containsExactly(span("08:00", "08:30", Duration.ofDays(1)));
        String moved = "UID:a|RECURRENCE-ID:20261123T080000Z|DTSTART:20261123T150000Z|DTEND:20261123T153000Z";
        assertThat(busy(event(daily) + event(moved)))
                .containsExactly(span("15:00", "15:30"), span("08:00", "08:30", Duration.ofDays(1)));
        assertThat(busy(event(daily) + event(moved + "|STATUS:CANCELLED")))
                .containsExactly(span("08:00", "08:30", Duration.ofDays(1)));
    }

    @Test
    void datesBesideTheRuleCount() throws IOException {
        assertThat(busy(event("DTSTART:20261123T080000Z|DTEND:20261123T083000Z|RDATE:20261124T100000Z")))
                .containsExactly(span("08:00", "08:30"), span("10:00", "10:30", Duration.ofDays(1)));
    }

    @Test
    void aWholeDayIsADayWhereThePersonIs() throws IOException {
        List<Span> monday = List.of(new Span(MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1))));
        assertThat(busy(event("DTSTART;VALUE=DATE:20261123"))).isEqualTo(monday);
        assertThat(busy(event("DTSTART;VALUE=DATE:20261123|DTEND;VALUE=DATE:20261124")))
                .isEqualTo(monday);
        assertThat(busy(event("DTSTART;VALUE=DATE:20251123|RRULE:FREQ=YEARLY"))).isEqualTo(monday);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRANSP:TRANSPARENT",
                "STATUS:CANCELLED",
                "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
                "X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE"
            })
    void eventsThatKeepNobodyBusyAreIgnored(String free) throws IOException {
        assertThat(busy(event("DTSTART:20261123T100000Z|DTEND:20261123T110000Z|" + free)))
                .isEmpty();
    }

    @Test
    void freeBusyTimesCountUnlessTheyAreFree() throws IOException {
        String document =
                "BEGIN:VFREEBUSY|FREEBUSY;FBTYPE=BUSY:20261123T100000Z/PT1H,20261123T130000Z/20261123T140000Z|"
                        + "FREEBUSY;FBTYPE=FREE:20261123T150000Z/PT1H|FREEBUSY:20261123T163000Z/PT30M|END:VFREEBUSY|";
        assertThat(busy(document))
                .containsExactly(span("10:00", "11:00"), span("13:00", "14:00"), span("16:30", "17:00"));
    }

    @Test
    void timesThatTouchAreOne() throws IOException {
        assertThat(busy(event("DTSTART:20261123T100000Z|DTEND:20261123T110000Z")
                        + event("DTSTART:20261123T103000Z|DTEND:20261123T104500Z")
                        + event("DTSTART:20261123T110000Z|DTEND:20261123T120000Z")))
                .containsExactly(span("10:00", "12:00"));
    }

    @Test
    void eventsOutsideTheTwoDaysAreLeftOut() throws IOException {
        assertThat(busy(event("DTSTART:20261120T100000Z|DTEND:20261120T110000Z")
                        + event("DTSTART:20261125T100000Z|DTEND:20261125T110000Z")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RRULE:FREQ=SECONDLY",
                "RRULE:FREQ=DAILY;BYHOUR=1,2,3,4,5;BYMINUTE=1,2,3,4,5;BYSECOND=1,2,3,4,5",
                "RRULE:FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31"
            })
    void aRuleThatIsNobodysMeetingIsPassedOver(String rule) throws IOException {
        assertThat(busy(event("DTSTART:20200223T100000Z|DTEND:20200223T110000Z|" + rule)))
                .isEmpty();
    }

    @Test
    void aRuleFromTheStoneAgeIsPassedOver() throws IOException {
        assertThat(busy(event("DTSTART:00010101T100000Z|DTEND:00010101T110000Z|RRULE:FREQ=DAILY;COUNT=9999999")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><body>Sign in</body></html>", "null"})
    void anythingButACalendarIsRefused(String document) {
        BusyTimes times = new BusyTimes(ZoneId.of("Europe/Berlin"), MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(2)));
        assertThatThrownBy(() -> times.in(document)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART:zebra|DTEND:20261123T110000Z",
                "DTEND:20261123T110000Z",
                "DTSTART:20261123T110000Z|DTEND:20261123T100000Z",
                "DTSTART:20261123T110000Z|DURATION:-PT1H",
                "DTSTART:20261123T100000Z|DTEND:20261123T110000Z|RRULE:FREQ=zebra"
            })
    void anEventThatMakesNoSenseDoesNotHideTheOthers(String nonsense) throws IOException {
        assertThat(busy(event(nonsense) + event("DTSTART:20261123T140000Z|DTEND:20261123T150000Z")))
                .contains(span("14:00", "15:00"));
    }

    private static List<Span> busy(String parts) throws IOException {
        String document = "BEGIN:VCALENDAR|VERSION:2.0|PRODID:-//unknot//test|" + parts + "END:VCALENDAR|";
        return new BusyTimes(ZoneId.of("Europe/Berlin"), MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(2)))
                .in(document.replace("|", "\r\n"));
    }

    private static String event(String lines) {
        return "BEGIN:VEVENT|DTSTAMP:20261101T000000Z|SUMMARY:Budget|" + lines + "|END:VEVENT|";
    }

    private static Span span(String from, String to) {
        return span(from, to, Duration.ZERO);
    }

    private static Span span(String from, String to, Duration later) {
        return new Span(
                Instant.parse("2026-11-23T" + from + ":00Z").plus(later),
                Instant.parse("2026-11-23T" + to + ":00Z").plus(later));
    }
}
