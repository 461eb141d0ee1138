package dev.unknot.triage.report;

import dev.unknot.triage.narrative.merge.MergedFacts;
import dev.unknot.triage.narrative.reading.Mention;
import dev.unknot.triage.narrative.reading.Unread;
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
 * @param unread the part of a long narrative that was not read
 */
public record NarrativeFindings(
        Map<String, String> quotes, List<Mention> contradicted, Set<String> unsettled, Optional<Unread> unread) {

    public static final NarrativeFindings NONE = new NarrativeFindings(Map.of(), List.of(), Set.of(), Optional.empty());

    public NarrativeFindings {
        quotes = Collections.unmodifiableMap(new LinkedHashMap<>(quotes));
        contradicted = List.copyOf(contradicted);
        unsettled = Set.copyOf(unsettled);
    }

    static NarrativeFindings of(MergedFacts story, Optional<Unread> unread) {
        Map<String, String> quotes = new LinkedHashMap<>();
        story.mentions().forEach(mention -> quotes.put(mention.finding(), mention.quote()));
        story.numbers().forEach(measure -> quotes.put(measure.finding(), measure.quote()));
        return new NarrativeFindings(quotes, story.contradicted(), story.unsettled(), unread);
    }

    public Optional<String> quote(String finding) {
        return Optional.ofNullable(quotes.get(finding));
    }
}
