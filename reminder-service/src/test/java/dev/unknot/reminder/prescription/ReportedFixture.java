package dev.unknot.reminder.prescription;

import dev.unknot.contracts.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reports in business words. */
public record ReportedFixture(Reported report) {

    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    /** A sore neck, known in full, asked about again in a week. */
    public static ReportedFixture report(Level level) {
        return new ReportedFixture(new Reported(
                level,
                false,
                Optional.of("neck"),
                List.of(),
                List.of(),
                List.of(),
                LocalDate.parse("2026-11-30"),
                NOON,
                Optional.empty()));
    }

    public ReportedFixture avoiding(String... cautions) {
        return new ReportedFixture(new Reported(
                report.level(),
                report.provisional(),
                report.area(),
                report.causes(),
                List.of(cautions),
                report.remedies(),
                report.followUpOn(),
                report.completedAt(),
                report.clearedAt()));
    }

    public ReportedFixture from(String... causes) {
        return new ReportedFixture(new Reported(
                report.level(),
                report.provisional(),
                report.area(),
                List.of(causes),
                report.avoid(),
                report.remedies(),
                report.followUpOn(),
                report.completedAt(),
                report.clearedAt()));
    }

    public ReportedFixture handing(String... remedies) {
        return new ReportedFixture(new Reported(
                report.level(),
                report.provisional(),
                report.area(),
                report.causes(),
                report.avoid(),
                List.of(remedies),
                report.followUpOn(),
                report.completedAt(),
                report.clearedAt()));
    }

    public ReportedFixture provisional() {
        return new ReportedFixture(new Reported(
                report.level(),
                true,
                report.area(),
                report.causes(),
                report.avoid(),
                report.remedies(),
                report.followUpOn(),
                report.completedAt(),
                report.clearedAt()));
    }

    public ReportedFixture askedAgainOn(String day) {
        return new ReportedFixture(new Reported(
                report.level(),
                report.provisional(),
                report.area(),
                report.causes(),
                report.avoid(),
                report.remedies(),
                LocalDate.parse(day),
                report.completedAt(),
                report.clearedAt()));
    }

    public ReportedFixture clearedAt(Instant when) {
        return new ReportedFixture(new Reported(
                report.level(),
                report.provisional(),
                report.area(),
                report.causes(),
                report.avoid(),
                report.remedies(),
                report.followUpOn(),
                report.completedAt(),
                Optional.of(when)));
    }
}
