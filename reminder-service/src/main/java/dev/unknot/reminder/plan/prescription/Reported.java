package dev.unknot.reminder.plan.prescription;

import dev.unknot.contracts.Level;
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
        Optional<Instant> clearedAt) {

    /** Whether a clinician has to see the person first. */
    boolean holds() {
        return clearedAt.isEmpty() && level.atLeast(Level.URGENT);
    }

    /** From when on something may be done about it. */
    Instant begins() {
        return clearedAt.filter(completedAt::isBefore).orElse(completedAt);
    }
}
