package dev.unknot.reminder.schedule.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    // The 23rd is a Monday.
    @ParameterizedTest
    @CsvSource({
        "12345 12:00 12:30, 2026-11-23T12:00, true",
        "12345 12:00 12:30, 2026-11-23T12:29:59, true",
        "12345 12:00 12:30, 2026-11-23T12:30, false",
        "12345 12:00 12:30, 2026-11-28T12:10, false",
        "5 22:00 07:00, 2026-11-27T21:59, false",
        "5 22:00 07:00, 2026-11-27T22:00, true",
        "5 22:00 07:00, 2026-11-28T06:59, true",
        "5 22:00 07:00, 2026-11-28T07:00, false",
        "5 22:00 07:00, 2026-11-27T06:00, false",
        "5 22:00 07:00, 2026-11-28T23:00, false",
        "7 22:00 00:00, 2026-11-29T23:59, true",
        "7 22:00 00:00, 2026-11-30T00:00, false",
        "1234567 00:00 12:00, 2026-11-29T00:00, true",
    })
    void itIsQuietOnItsDaysAndPastMidnight(String time, LocalDateTime moment, boolean quiet) {
        assertThat(QuietTime.of(time).contains(moment)).isEqualTo(quiet);
    }

    @ParameterizedTest
    @CsvSource({
        "1 12:00 12:30, 2026-11-23T11:10:00Z, 2026-11-23T11:30:00Z",
        "5 22:00 07:00, 2026-11-27T22:00:00Z, 2026-11-28T06:00:00Z",
        "5 22:00 07:00, 2026-11-28T05:00:00Z, 2026-11-28T06:00:00Z",
        // The clocks go forward at two.
        "6 22:00 02:30, 2026-03-28T22:00:00Z, 2026-03-29T01:00:00Z",
    })
    void itEndsAtItsLocalTime(String time, Instant now, Instant end) {
        assertThat(QuietTime.of(time).end(now, BERLIN)).contains(end);
    }

    @Test
    void nothingEndsWhileNothingIsQuiet() {
        assertThat(QuietTime.of("1 12:00 12:30").end(Instant.parse("2026-11-24T11:10:00Z"), BERLIN))
                .isEmpty();
    }

    @Test
    void aClockChangeCanLeaveNothingOfIt() {
        assertThat(QuietTime.of("7 02:10 02:50").on(LocalDate.parse("2026-03-29"), BERLIN))
                .isEmpty();
        assertThat(QuietTime.of("7 02:10 02:50").on(LocalDate.parse("2026-03-22"), BERLIN))
                .contains(new Span(Instant.parse("2026-03-22T01:10:00Z"), Instant.parse("2026-03-22T01:50:00Z")));
        assertThat(QuietTime.of("7 02:10 02:50").on(LocalDate.parse("2026-03-23"), BERLIN))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 12:00 12:30", "1234567 22:00 07:00", "67 00:00 23:59"})
    void itCanBeWrittenAndReadAgain(String text) {
        assertThat(QuietTime.of(text).text()).isEqualTo(text);
    }

    @Test
    void itNeedsADayAndALength() {
        LocalTime noon = LocalTime.NOON;
        assertThatThrownBy(() -> new QuietTime(Set.of(), noon, LocalTime.MIDNIGHT))
                .hasMessageContaining("days");
        assertThatThrownBy(() -> new QuietTime(Set.of(DayOfWeek.MONDAY), noon, noon))
                .hasMessageContaining("must differ");
    }
}
