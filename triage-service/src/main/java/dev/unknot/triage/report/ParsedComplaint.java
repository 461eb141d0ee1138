package dev.unknot.triage.report;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.narrative.merge.MergedFacts;
import dev.unknot.triage.narrative.reading.StoryReading;
import dev.unknot.triage.narrative.suspicion.Suspicion;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request as it was understood.
 *
 * @param facts what is known; a screen among the answers was ticked or denied as a whole
 * @param unsure questions and screens that the person could not answer, and all that were asked a second time
 * @param order in which the request answers
 * @param country where the person is, by ISO 3166-1
 * @param preferences where the person is, and what they have and want
 * @param narrative what was inferred from a narrative
 */
public record ParsedComplaint(
        Facts facts,
        Set<String> unsure,
        AnswerOrder order,
        Optional<String> country,
        RemedyPreferences preferences,
        NarrativeFindings narrative) {
    public ParsedComplaint {
        unsure = Collections.unmodifiableSet(new LinkedHashSet<>(unsure));
    }

    public ParsedComplaint with(Facts more) {
        return new ParsedComplaint(more, unsure, order, country, preferences, narrative);
    }

    /**
     * The findings that are present only according to the narrative, with its words. Those that an answer denies are in
     * {@code narrative.contradicted()} instead.
     */
    public Map<String, String> presentByNarrativeAlone() {
        Map<String, String> only = new LinkedHashMap<>(narrative.quotes());
        only.keySet().removeIf(finding -> facts.has(finding) != Truth.TRUE);
        narrative.contradicted().forEach(mention -> only.remove(mention.finding()));
        return only;
    }

    /** Findings that count although an answer denies them, with the words of the narrative, until that is settled. */
    public Map<String, String> unsettled() {
        Map<String, String> open = new LinkedHashMap<>();
        narrative.contradicted().stream()
                .filter(mention -> narrative.unsettled().contains(mention.finding()))
                .forEach(mention -> open.put(mention.finding(), mention.quote()));
        return open;
    }

    /**
     * A copy with what a narrative adds.
     *
     * @param read the narrative as it was read
     */
    public ParsedComplaint with(MergedFacts story, StoryReading read) {
        return new ParsedComplaint(
                story.facts(), unsure, order, country, preferences, NarrativeFindings.of(story, read));
    }

    public ParsedComplaint withSuspicions(List<Suspicion> suspicions) {
        return new ParsedComplaint(facts, unsure, order, country, preferences, narrative.with(suspicions));
    }
}
