package dev.unknot.triage.assessment;

import dev.unknot.triage.caller.Person;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.edition.Editions;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Advice;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.remedy.SuggestRemedies;
import dev.unknot.triage.remedy.Suggestions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Decides, asks for remedies outside any transaction, then keeps and announces the result in one. */
@ApplicationScoped
class AssessSymptoms {

    private final Editions editions;
    private final SuggestRemedies remedies;
    private final KeepAssessment keep;

    AssessSymptoms(Editions editions, SuggestRemedies remedies, KeepAssessment keep) {
        this.editions = editions;
        this.remedies = remedies;
        this.keep = keep;
    }

    AssessmentView assess(Person person, String authorization, AssessmentRequest request, Repeat repeat) {
        Protocol protocol = editions.inForce();
        Facts facts = Answers.read(protocol, request).facts();
        Optional<AssessmentView> earlier = keep.earlier(person, repeat);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Decision decision = Assessor.decide(protocol, facts);
        Suggestions suggestions = suggest(protocol, facts, decision, authorization);
        return keep.keep(person, repeat, protocol, facts, decision, suggestions);
    }

    private Suggestions suggest(Protocol protocol, Facts facts, Decision decision, String authorization) {
        Advice advice = protocol.adviceFor(decision.level());
        if (advice.remedyKinds().isEmpty()) {
            return Suggestions.NONE;
        }
        return remedies.suggest(
                authorization,
                facts.area(),
                advice.remedyKinds(),
                decision.avoid().stream().map(Decision.Ban::caution).toList());
    }
}
