package dev.unknot.triage.result;

import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.remedy.OfferedRemedies;
import dev.unknot.triage.remedy.SuggestRemedies;
import dev.unknot.triage.report.Report;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Selects the remedies that a decision allows, as suits the person. */
@ApplicationScoped
public class AllowedRemedies {

    private final SuggestRemedies remedies;

    AllowedRemedies(SuggestRemedies remedies) {
        this.remedies = remedies;
    }

    public OfferedRemedies suggest(Protocol protocol, Decision decision, Report report) {
        List<String> kinds = protocol.adviceFor(decision.level()).remedyKinds();
        return kinds.isEmpty()
                ? OfferedRemedies.NONE
                : remedies.suggest(ReportedSituation.of(protocol, decision, report), kinds, protocol.language());
    }
}
