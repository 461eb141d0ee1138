package dev.unknot.triage.report;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.language.Language;
import java.util.Optional;
import java.util.UUID;

/**
 * A report to assess.
 *
 * @param language the language that the request asks to be answered in
 * @param country where the person is, by ISO 3166-1
 * @param previous the assessment that this one follows up
 * @param story the narrative to store, when the person asked for it
 * @param preferences where the person is, and what they have and want
 * @param discomfort how much it hurts now, from 0 (not at all) to 10
 * @param narrative what was inferred from the narrative
 */
public record Report(
        Facts facts,
        Optional<Language> language,
        Optional<String> country,
        Optional<UUID> previous,
        Optional<String> story,
        RemedyPreferences preferences,
        Optional<Integer> discomfort,
        NarrativeFindings narrative) {

    /** Answers alone. */
    public static Report of(Facts facts, RemedyPreferences preferences) {
        return new Report(
                facts,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                preferences,
                Optional.empty(),
                NarrativeFindings.NONE);
    }

    /** @param previous the assessment that it follows up */
    public static Report followUp(
            Facts facts,
            Optional<Language> language,
            Optional<String> country,
            UUID previous,
            RemedyPreferences preferences,
            Optional<Integer> discomfort) {
        return new Report(
                facts,
                language,
                country,
                Optional.of(previous),
                Optional.empty(),
                preferences,
                discomfort,
                NarrativeFindings.NONE);
    }

    public static Report of(ParsedComplaint complaint, AssessmentRequest request, Optional<Language> language) {
        boolean keep = request.keepStory().orElse(false);
        return new Report(
                complaint.facts(),
                language,
                complaint.country(),
                Optional.empty(),
                request.narrative().filter(text -> keep),
                complaint.preferences(),
                request.discomfort(),
                complaint.narrative());
    }

    public Report with(Facts more) {
        return new Report(more, language, country, previous, story, preferences, discomfort, narrative);
    }
}
