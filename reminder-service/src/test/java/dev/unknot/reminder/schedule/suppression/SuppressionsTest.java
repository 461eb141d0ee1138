package dev.unknot.reminder.schedule.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.people.WorkingTime;
import dev.unknot.reminder.schedule.timetable.WorkWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Office hours in Berlin; the 23rd is a Monday, and Wednesday the 25th is a day off. */
class SuppressionsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkWeek OFFICE_HOURS = new WorkWeek(WorkingTime.OFFICE_HOURS);

    private static Suppressions suppressions(String... quiet) {
        return new Suppressions(
                Stream.of(quiet).map(QuietTime::of).toList(),
                Optional.of(Instant.parse("2026-11-26T10:00:00Z")).filter(until -> quiet.length == 3),
                Optional.empty(),
                Optional.empty(),
                List.of(new DaysOff(LocalDate.parse("2026-11-25"), LocalDate.parse("2026-11-25"))),
                Set.of(),
                List.of(new Span(Instant.parse("2026-11-23T13:00:00Z"), Instant.parse("2026-11-23T14:00:00Z"))),
                Optional.empty(),
                List.of(),
                List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00:00Z, 2026-11-23T10:00:00Z", // at work
        "2026-11-23T11:00:00Z, 2026-11-23T11:45:00Z", // two quiet times that overlap
        "2026-11-23T13:15:00Z, 2026-11-23T14:00:00Z", // a meeting
        "2026-11-23T20:00:00Z, 2026-11-24T09:00:00Z", // the evening, then the quiet first hour of Tuesday
        "2026-11-24T17:00:00Z, 2026-11-26T08:00:00Z", // the day off
    })
    void theFirstFreeMomentKeepsToEverything(Instant from, Instant free) {
        Suppressions all = suppressions("1 12:00 12:30", "12345 12:15 12:45", "2 08:00 10:00", "6 00:00 12:00");
        assertThat(all.freeFrom(from, OFFICE_HOURS, BERLIN)).isEqualTo(free);
    }

    @Test
    void doNotDisturbCountsAsWell() {
        Suppressions all = suppressions("1 12:00 12:30", "12345 12:15 12:45", "2 08:00 10:00");
        assertThat(all.freeFrom(Instant.parse("2026-11-26T09:00:00Z"), OFFICE_HOURS, BERLIN))
                .isEqualTo("2026-11-26T10:00:00Z");
    }

    @Test
    void whoeverIsQuietWheneverTheyWorkGetsItAtTheStartOfWork() {
        Suppressions all = suppressions("12345 08:00 18:00");
        assertThat(all.freeFrom(Instant.parse("2026-11-23T20:00:00Z"), OFFICE_HOURS, BERLIN))
                .isEqualTo("2026-11-24T08:00:00Z");
    }

    @Test
    void withoutHoursItIsAtOnce() {
        Instant now = Instant.parse("2026-11-23T11:00:00Z");
        assertThat(suppressions("1 12:00 12:30").freeFrom(now, new WorkWeek(List.of()), BERLIN))
                .isEqualTo(now);
    }
}
