package dev.unknot.reminder.availability.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.reminder.person.Employee;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimesTest {

    private final WorkingTimes workingTimes = new WorkingTimes(new Holidays());

    @ParameterizedTest
    @CsvSource({
        // Saturday 10 October 2026 is a working day in China, in exchange for a holiday.
        "Asia/Shanghai, CN,     , 2026-10-09T10:00:00Z, 2026-10-10T01:00:00Z",
        "Asia/Shanghai, CN,     , 2026-10-10T02:00:00Z, 2026-10-10T02:00:00Z",
        "Asia/Shanghai, CN,     , 2026-10-10T10:00:00Z, 2026-10-12T01:00:00Z",
        // It is for whoever has the holidays of China, wherever they are enrolled.
        "Asia/Shanghai, CN, off , 2026-10-09T10:00:00Z, 2026-10-12T01:00:00Z",
        "Asia/Shanghai, CN, DE  , 2026-10-09T10:00:00Z, 2026-10-12T01:00:00Z",
        "Asia/Shanghai, DE, CN  , 2026-10-09T10:00:00Z, 2026-10-10T01:00:00Z",
        "Asia/Shanghai,   ,     , 2026-10-09T10:00:00Z, 2026-10-12T01:00:00Z",
        "Europe/Berlin, DE,     , 2026-10-09T10:00:00Z, 2026-10-09T10:00:00Z",
        // A fixed offset, as an event may name one, is a zone as well.
        "+02:00       , DE,     , 2026-10-09T16:00:00Z, 2026-10-12T07:00:00Z",
        "             ,   ,     , 2026-10-10T10:00:00Z, 2026-10-10T10:00:00Z",
    })
    void theNextMomentOfWork(
            @Nullable String zone, @Nullable String country, @Nullable String preferred, Instant from, Instant next) {
        Employee employee = new Employee();
        Optional.ofNullable(zone)
                .ifPresent(known -> employee.become(
                        new EmployeeEnrolled(
                                "acme",
                                "somebody",
                                ZoneId.of(known),
                                Optional.empty(),
                                Optional.ofNullable(country),
                                Optional.empty(),
                                Optional.empty()),
                        Instant.EPOCH));

        assertThat(workingTimes.next(employee, Optional.ofNullable(preferred), from))
                .isEqualTo(next);
    }
}
