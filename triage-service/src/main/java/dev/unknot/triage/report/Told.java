package dev.unknot.triage.report;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.narrative.retelling.Retold;
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
public record Told(Facts facts, Set<String> unsure, Set<String> alone, Optional<String> country, Heard heard) {
    public Told {
        unsure = Collections.unmodifiableSet(new LinkedHashSet<>(unsure));
        alone = Set.copyOf(alone);
    }

    public Told with(Facts more) {
        return new Told(more, unsure, alone, country, heard);
    }

    /** The findings that are there by the story alone, with its words; those that an answer denies are listed as contradicted. */
    public Map<String, String> onlyHeard() {
        Map<String, String> only = new LinkedHashMap<>(heard.quotes());
        only.keySet().removeIf(finding -> facts.has(finding) != Truth.TRUE);
        heard.contradicted().forEach(mention -> only.remove(mention.finding()));
        return only;
    }

    /** The same, with what a story adds. */
    public Told with(Retold story) {
        return new Told(story.facts(), unsure, alone, country, Heard.of(story));
    }
}
