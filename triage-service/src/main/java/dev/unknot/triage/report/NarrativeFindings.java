package dev.unknot.triage.report;

import dev.unknot.triage.narrative.merge.MergedFacts;
import dev.unknot.triage.narrative.reading.Mention;
import dev.unknot.triage.narrative.reading.StoryReading;
import dev.unknot.triage.narrative.suspicion.Suspicion;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was inferred from a narrative.
 *
 * @param quotes the exact words by finding; only for the response, never stored
 * @param contradicted findings on which the narrative and an answer disagree
 * @param unsettled those of {@code contradicted} that count although the answer denies them
 * @param read the narrative as it was read
 * @param suspicions what it may mean beyond that; it counts for nothing
 */
public record NarrativeFindings(
        Map<String, String> quotes,
        List<Mention> contradicted,
        Set<String> unsettled,
        Optional<StoryReading> read,
        List<Suspicion> suspicions) {

    public static final NarrativeFindings NONE =
            new NarrativeFindings(Map.of(), List.of(), Set.of(), Optional.empty(), List.of());

    public NarrativeFindings {
        quotes = Collections.unmodifiableMap(new LinkedHashMap<>(quotes));
        contradicted = List.copyOf(contradicted);
        unsettled = Set.copyOf(unsettled);
        suspicions = List.copyOf(suspicions);
    }

    static NarrativeFindings of(MergedFacts story, StoryReading read) {
        Map<String, String> quotes = new LinkedHashMap<>();
        story.mentions().forEach(mention -> quotes.put(mention.finding(), mention.quote()));
        story.numbers().forEach(measure -> quotes.put(measure.finding(), measure.quote()));
        return new NarrativeFindings(quotes, story.contradicted(), story.unsettled(), Optional.of(read), List.of());
    }

    NarrativeFindings with(List<Suspicion> suspicions) {
        return new NarrativeFindings(quotes, contradicted, unsettled, read, suspicions);
    }

    public Optional<String> quote(String finding) {
        return Optional.ofNullable(quotes.get(finding));
    }
}
