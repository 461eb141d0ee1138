package dev.unknot.triage.assessment;

import dev.unknot.triage.evidence.Facts;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a request says.
 *
 * @param facts what is known; a screen among the answers was ticked as a whole, or denied as a whole
 * @param unsure questions and screens that the person was shown and could not answer
 * @param country where the person is, by ISO 3166-1
 */
public record Told(Facts facts, Set<String> unsure, Optional<String> country) {
    public Told {
        unsure = Collections.unmodifiableSet(new LinkedHashSet<>(unsure));
    }
}
