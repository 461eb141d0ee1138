package dev.unknot.reminder.plan.prescription;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.remedies.Ranking;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The assessment of one report.
 *
 * @param provisional a red-flag question was left open, so cautions may be unknown too
 * @param causes keys of the vocabulary's causes
 * @param avoid keys of the vocabulary's cautions
 * @param remedies the slugs that triage handed over, best first
 * @param clearedAt when a clinician had seen the person about it
 * @param stage for how long it had hurt when it was assessed; empty if nobody knows
 */
public record Reported(
        Level level,
        boolean provisional,
        Optional<String> area,
        List<String> causes,
        List<String> avoid,
        List<String> remedies,
        LocalDate followUpOn,
        Instant completedAt,
        Optional<Instant> clearedAt,
        Optional<Ranking.Stage> stage) {

    /** For so long after a report, a plan for the first days stays one. */
    public static final Duration FIRST_DAYS = Duration.ofDays(3);

    /** Whether a clinician has to see the person first. */
    public boolean holds() {
        return clearedAt.isEmpty() && level.atLeast(Level.URGENT);
    }

    /** As it is known at {@code now}, when it may not have been cleared yet. */
    public Reported knownAt(Instant now) {
        return clearedAt.filter(now::isBefore).isEmpty()
                ? this
                : new Reported(
                        level,
                        provisional,
                        area,
                        causes,
                        avoid,
                        remedies,
                        followUpOn,
                        completedAt,
                        Optional.empty(),
                        stage);
    }

    /** For how long it has hurt at {@code now}: the first days are over after three, whatever triage was told. */
    Optional<Ranking.Stage> stageAt(Instant now) {
        boolean daysAreOver = !now.isBefore(begins().plus(FIRST_DAYS));
        return stage.map(known -> known == Ranking.Stage.DAYS && daysAreOver ? Ranking.Stage.WEEKS : known);
    }

    /** From when on something may be done about it. */
    Instant begins() {
        return clearedAt.filter(completedAt::isBefore).orElse(completedAt);
    }
}
