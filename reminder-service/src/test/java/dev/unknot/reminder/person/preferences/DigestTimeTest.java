package dev.unknot.reminder.person.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.nudges.ChannelChoice.Digest;
import dev.unknot.contracts.nudges.ChannelChoice.Frequency;
import dev.unknot.contracts.people.WorkingTime;
import dev.unknot.reminder.schedule.suppression.DaysOff;
import dev.unknot.reminder.schedule.suppression.QuietTime;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import dev.unknot.reminder.schedule.timetable.WorkWeek;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who works from Monday to Friday in Berlin. 2026-11-23 is a Monday. */
class DigestTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkWeek OFFICE = new WorkWeek(WorkingTime.OFFICE_HOURS);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00, 2026-11-23T16:00",
        "2026-11-23T15:59, 2026-11-23T16:00",
        "2026-11-23T16:00, 2026-11-24T16:00",
        "2026-11-27T17:00, 2026-11-30T16:00",
        "2026-03-27T17:00, 2026-03-30T16:00"
    })
    void aDailyOneComesAtItsHourOnWorkingDays(String due, String at) {
        assertThat(daily(16, due, Suppressions.NONE)).contains(at);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00, 2026-11-27T16:00",
        "2026-11-27T15:00, 2026-11-27T16:00",
        "2026-11-27T16:30, 2026-12-04T16:00"
    })
    void aWeeklyOneComesOnItsDay(String due, String at) {
        assertThat(weekly(DayOfWeek.FRIDAY, due, Suppressions.NONE)).contains(at);
    }

    @ParameterizedTest
    @CsvSource({
        // On Saturday nobody works, so that it comes on Monday.
        "SATURDAY, 2026-11-27T15:00, 2026-11-30T16:00",
        "SATURDAY, 2026-11-30T10:00, 2026-11-30T16:00",
        "SATURDAY, 2026-11-30T16:30, 2026-12-07T16:00"
    })
    void aWeeklyOneOnADayOffComesOnTheNextWorkingDay(DayOfWeek day, String due, String at) {
        assertThat(weekly(day, due, Suppressions.NONE)).contains(at);
    }

    @Test
    void leaveIsLeftInPeace() {
        Suppressions away =
                suppressions(List.of(), List.of(new DaysOff(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 12, 1))));

        assertThat(daily(8, "2026-11-23T10:00", away)).contains("2026-12-02T08:00");
        assertThat(weekly(DayOfWeek.FRIDAY, "2026-11-23T10:00", away)).contains("2026-12-02T16:00");
    }

    @Test
    void quietTimesAreKept() {
        Suppressions lunch = suppressions(
                List.of(
                        QuietTime.everyDay(LocalTime.of(12, 0), LocalTime.of(13, 30)),
                        QuietTime.everyDay(LocalTime.of(13, 0), LocalTime.of(14, 0))),
                List.of());
        Suppressions night =
                suppressions(List.of(QuietTime.everyDay(LocalTime.of(20, 0), LocalTime.of(8, 0))), List.of());

        assertThat(daily(12, "2026-11-23T10:00", lunch)).contains("2026-11-23T14:00");
        assertThat(daily(7, "2026-11-23T10:00", night)).contains("2026-11-24T08:00");
        // Quiet whenever it would come.
        assertThat(daily(21, "2026-11-23T10:00", night)).isEmpty();
    }

    @Test
    void somebodyWhoNeverWorksHasNone() {
        assertThat(new DigestTime(Frequency.DAILY, 16, DayOfWeek.MONDAY)
                        .after(instant("2026-11-23T10:00"), BERLIN, new WorkWeek(List.of()), Suppressions.NONE))
                .isEmpty();
    }

    private static Optional<String> daily(int hour, String due, Suppressions suppressions) {
        return local(new DigestTime(Frequency.DAILY, hour, DayOfWeek.MONDAY), due, suppressions);
    }

    private static Optional<String> weekly(DayOfWeek day, String due, Suppressions suppressions) {
        return local(new DigestTime(Frequency.WEEKLY, 16, day), due, suppressions);
    }

    private static Optional<String> local(DigestTime time, String due, Suppressions suppressions) {
        return time.after(instant(due), BERLIN, OFFICE, suppressions)
                .map(Digest::at)
                .map(at -> LocalDateTime.ofInstant(at, BERLIN).toString());
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    private static Suppressions suppressions(List<QuietTime> quiet, List<DaysOff> daysOff) {
        return new Suppressions(
                quiet,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                daysOff,
                Set.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
