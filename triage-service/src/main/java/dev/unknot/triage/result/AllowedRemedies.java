package dev.unknot.triage.result;

import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Advice;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.remedy.SuggestRemedies;
import dev.unknot.triage.remedy.Suggestions;
import jakarta.enterprise.context.ApplicationScoped;

/** Selects the remedies that a decision allows. */
@ApplicationScoped
public class AllowedRemedies {

    private final SuggestRemedies remedies;

    AllowedRemedies(SuggestRemedies remedies) {
        this.remedies = remedies;
    }

    public Suggestions suggest(Protocol protocol, Decision decision, Facts facts) {
        Advice advice = protocol.adviceFor(decision.level());
        if (advice.remedyKinds().isEmpty()) {
            return Suggestions.NONE;
        }
        return remedies.suggest(
                facts.area(),
                advice.remedyKinds(),
                decision.avoid().stream().map(Decision.Ban::caution).toList(),
                decision.causes(),
                protocol.language());
    }
}
