package dev.unknot.triage.fhir.form;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Protocol;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A QuestionnaireResponse as it was understood.
 *
 * @param facts what is known; a screen among the answers was ticked or denied as a whole
 * @param unsure findings and ticks that the person was unsure about; red flags among them are present in {@code facts}
 */
public record ParsedResponse(Facts facts, Set<String> unsure) {
    public ParsedResponse {
        unsure = Collections.unmodifiableSet(new LinkedHashSet<>(unsure));
    }

    public ParsedResponse with(Protocol protocol, PatientFacts patient) {
        return new ParsedResponse(patient.addTo(protocol, facts), unsure);
    }
}
