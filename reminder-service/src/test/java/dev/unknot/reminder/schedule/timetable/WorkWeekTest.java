package dev.unknot.reminder.schedule.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.people.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkWeekTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate SATURDAY = LocalDate.parse("2026-02-14");
    private static final WorkWeek OFFICE_HOURS = new WorkWeek(WorkingTime.OFFICE_HOURS);
    private static final WorkWeek WITH_MAKE_UP_DAY = OFFICE_HOURS.with(Set.of(SATURDAY));

    @Test
    void aMakeUpDayHasTheHoursOfTheWorkingDayBeforeIt() {
        assertThat(WITH_MAKE_UP_DAY.worked(SATURDAY)).isEqualTo(Duration.ofHours(8));
        assertThat(WITH_MAKE_UP_DAY.worked(SATURDAY.plusDays(7))).isZero();
        assertThat(WITH_MAKE_UP_DAY.contains(Instant.parse("2026-02-14T02:00:00Z"), SHANGHAI))
                .isTrue();
        assertThat(OFFICE_HOURS.contains(Instant.parse("2026-02-14T02:00:00Z"), SHANGHAI))
                .isFalse();
        assertThat(WITH_MAKE_UP_DAY.workingFrom(Instant.parse("2026-02-13T12:00:00Z"), SHANGHAI))
                .contains(Instant.parse("2026-02-14T01:00:00Z"));
    }

    @Test
    void whoWorksOnThatDayAnywayKeepsTheirHours() {
        WorkWeek saturdays = new WorkWeek(
                List.of(new WorkingTime(WorkingTime.Weekday.SATURDAY, LocalTime.of(10, 0), LocalTime.of(12, 0))));
        assertThat(saturdays.with(Set.of(SATURDAY)).worked(SATURDAY)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void whoNeverWorksDoesNotWorkThenEither() {
        assertThat(new WorkWeek(List.of()).with(Set.of(SATURDAY)).worked(SATURDAY))
                .isZero();
    }

    @Test
    void withoutMakeUpDaysItIsTheSameWeek() {
        assertThat(OFFICE_HOURS.with(Set.of())).isSameAs(OFFICE_HOURS).isNotEqualTo(WITH_MAKE_UP_DAY);
    }
}
