package dev.unknot.reminder.plan;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.remedies.Ranking;
import dev.unknot.reminder.person.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The reports that a person's plan follows from, for their export. */
@ApplicationScoped
class ReportsOfPerson implements PersonalData {

    /**
     * One report.
     *
     * @param erased whether nothing is left of it but the hold
     */
    public record Kept(
            UUID assessment,
            Level level,
            boolean provisional,
            Optional<String> area,
            List<String> causes,
            List<String> avoid,
            List<String> remedies,
            Optional<Ranking.Stage> stage,
            LocalDate followUpOn,
            Instant completedAt,
            Optional<Instant> clearedAt,
            boolean erased) {

        static Kept of(Report report) {
            return new Kept(
                    report.assessment,
                    report.level,
                    report.provisional,
                    Optional.ofNullable(report.area),
                    report.causes,
                    report.avoid,
                    report.remedies,
                    Optional.ofNullable(report.stage),
                    report.followUpOn,
                    report.completedAt,
                    Optional.ofNullable(report.clearedAt),
                    report.erased);
        }
    }

    @Override
    public String part() {
        return "reports";
    }

    @Override
    public Optional<List<Kept>> kept(Person person) {
        return Optional.of(Report.of(person).stream().map(Kept::of).toList());
    }
}
