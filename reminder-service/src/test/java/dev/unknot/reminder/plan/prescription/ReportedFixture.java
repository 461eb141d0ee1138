package dev.unknot.reminder.plan.prescription;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.remedies.Ranking.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A report in business words: a sore neck, known in full, asked about again in a week. */
final class ReportedFixture {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Level level;
    private boolean provisional;
    private List<String> causes = List.of();
    private List<String> avoid = List.of();
    private String followUpOn = "2026-11-30";
    private Optional<Instant> clearedAt = Optional.empty();
    private Optional<Stage> stage = Optional.empty();

    private ReportedFixture(Level level) {
        this.level = level;
    }

    static ReportedFixture report(Level level) {
        return new ReportedFixture(level);
    }

    ReportedFixture provisional() {
        provisional = true;
        return this;
    }

    ReportedFixture from(String... habits) {
        causes = List.of(habits);
        return this;
    }

    ReportedFixture avoiding(String... cautions) {
        avoid = List.of(cautions);
        return this;
    }

    ReportedFixture askedAgainOn(String day) {
        followUpOn = day;
        return this;
    }

    ReportedFixture clearedAt(Instant when) {
        clearedAt = Optional.of(when);
        return this;
    }

    ReportedFixture lasting(Stage since) {
        stage = Optional.of(since);
        return this;
    }

    Reported report() {
        return new Reported(
                level,
                provisional,
                Optional.of("neck"),
                causes,
                avoid,
                List.of(),
                LocalDate.parse(followUpOn),
                NOON,
                clearedAt,
                stage);
    }
}
