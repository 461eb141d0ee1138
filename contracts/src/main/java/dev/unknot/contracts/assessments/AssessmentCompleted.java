package dev.unknot.contracts.assessments;

import dev.unknot.contracts.EventData;
import dev.unknot.contracts.Level;
import dev.unknot.contracts.remedies.Ranking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A report was assessed. Never contains the narrative or the findings.
 *
 * @param provisional whether a red-flag question that could raise the level is unanswered
 * @param area a key of the vocabulary's areas
 * @param causes contributing habits, as keys of the vocabulary's causes
 * @param avoid cautions for this person, as keys of the vocabulary's cautions
 * @param remedies slugs of the suggested remedies, best first; empty while triage knows no remedies
 * @param followUpOn the date of the follow-up in the person's time zone
 * @param stage for how long it had hurt then; empty if nobody knows
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
        Instant completedAt,
        Optional<Ranking.Stage> stage)
        implements EventData.OfEmployee {}
