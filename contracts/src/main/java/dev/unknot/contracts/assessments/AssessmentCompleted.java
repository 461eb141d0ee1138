package dev.unknot.contracts.assessments;

import dev.unknot.contracts.EventData;
import dev.unknot.contracts.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A report was assessed. Never carries the story or the findings.
 *
 * @param provisional a red-flag question that could raise the level was left unanswered
 * @param area a key of the vocabulary's areas
 * @param causes the habits that contribute, as keys of the vocabulary's causes
 * @param avoid what this person must not be offered, as keys of the vocabulary's cautions
 * @param remedies the slugs that triage handed over, best first; empty when content was away
 * @param followUpOn the day on which to ask again, in the person's own zone
 */
public record AssessmentCompleted(
        String organisation,
        String employee,
        UUID assessment,
        Level level,
        boolean provisional,
        Optional<String> area,
        List<String> causes,
        List<String> avoid,
        List<String> remedies,
        LocalDate followUpOn,
        Instant completedAt)
        implements EventData.OfEmployee {}
