package dev.unknot.triage.fhir.form;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.report.RemedyPreferences;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A QuestionnaireResponse as it was understood.
 *
 * @param facts what is known; a screen among the answers was ticked or denied as a whole
 * @param unsure findings and ticks that the person was unsure about; red flags among them are present in {@code facts}
 * @param preferences which decide only what remedies come first
 */
public record ParsedResponse(Facts facts, Set<String> unsure, RemedyPreferences preferences) {
    public ParsedResponse {
        unsure = Collections.unmodifiableSet(new LinkedHashSet<>(unsure));
    }

    public ParsedResponse with(Protocol protocol, PatientFacts patient) {
        return new ParsedResponse(patient.addTo(protocol, facts), unsure, preferences);
    }
}
