package dev.unknot.triage.report;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.narrative.merge.MergedFacts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a request says.
 *
 * @param facts what is known; a screen among the answers was ticked as a whole, or denied as a whole
 * @param unsure questions and screens that the person was shown and could not answer
 * @param alone findings that were answered by themselves, not with a whole screen
 * @param country where the person is, by ISO 3166-1
 * @param heard what came from a story
 */
public record ParsedComplaint(
        Facts facts,
        Set<String> unsure,
        Set<String> answeredIndividually,
        Optional<String> country,
        NarrativeFindings narrative) {
    public ParsedComplaint {
        unsure = Collections.unmodifiableSet(new LinkedHashSet<>(unsure));
        answeredIndividually = Set.copyOf(answeredIndividually);
    }

    public ParsedComplaint with(Facts more) {
        return new ParsedComplaint(more, unsure, answeredIndividually, country, narrative);
    }

    /** The findings that are there by the story alone, with its words; those that an answer denies are listed as contradicted. */
    public Map<String, String> presentByNarrativeAlone() {
        Map<String, String> only = new LinkedHashMap<>(narrative.quotes());
        only.keySet().removeIf(finding -> facts.has(finding) != Truth.TRUE);
        narrative.contradicted().forEach(mention -> only.remove(mention.finding()));
        return only;
    }

    /** The same, with what a story adds. */
    public ParsedComplaint with(MergedFacts story) {
        return new ParsedComplaint(story.facts(), unsure, answeredIndividually, country, NarrativeFindings.of(story));
    }
}
