package dev.unknot.triage.fhir.form;

import dev.unknot.triage.evidence.Facts;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a QuestionnaireResponse says.
 *
 * @param facts a screen among the answers was ticked, or denied, as a whole
 * @param unsure findings and ticks of which the person was not sure; where they are red flags, the facts hold them as present
 */
public record ParsedResponse(Facts facts, Set<String> unsure) {
    public ParsedResponse {
        unsure = Collections.unmodifiableSet(new LinkedHashSet<>(unsure));
    }
}
