package dev.unknot.triage.result;

import dev.unknot.triage.employee.Employees.Known;
import dev.unknot.triage.report.Report;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * When and where a result was given, as far as known.
 *
 * @param id absent until the assessment is stored
 * @param discomfort from 0 (not at all) to 10
 * @param country selects the telephone numbers
 */
public record ResultContext(
        Optional<UUID> id,
        Optional<UUID> previous,
        Optional<Integer> discomfort,
        Optional<String> country,
        ZoneId zone,
        Instant at) {

    public static ResultContext of(Report report, Optional<UUID> id, Optional<Known> person, Clock clock) {
        return new ResultContext(
                id,
                report.previous(),
                report.discomfort(),
                report.country().or(() -> person.flatMap(Known::country)),
                person.map(Known::zone).orElse(ZoneOffset.UTC),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    LocalDate inDays(int days) {
        return LocalDate.ofInstant(at, zone).plusDays(days);
    }
}
