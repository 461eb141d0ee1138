package dev.unknot.triage.assessment;

import dev.unknot.triage.assessment.KeepAssessment.Before;
import dev.unknot.triage.caller.Person;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.edition.Editions;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.remedy.Suggestions;
import dev.unknot.triage.report.AssessmentRequest;
import dev.unknot.triage.report.HearComplaint;
import dev.unknot.triage.report.Report;
import dev.unknot.triage.result.AssessmentView;
import dev.unknot.triage.result.FitRemedies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Decides, finds remedies, then keeps and announces the result in one transaction. */
@ApplicationScoped
public class AssessSymptoms {

    private final Editions editions;
    private final HearComplaint hear;
    private final FitRemedies remedies;
    private final KeepAssessment keep;
    private final Clock clock;

    AssessSymptoms(Editions editions, HearComplaint hear, FitRemedies remedies, KeepAssessment keep, Clock clock) {
        this.editions = editions;
        this.hear = hear;
        this.remedies = remedies;
        this.keep = keep;
        this.clock = clock;
    }

    AssessmentView assess(Person person, AssessmentRequest request, Repeat repeat) {
        return assess(person, Report.of(hear.hear(request), request), repeat);
    }

    public AssessmentView assess(Person person, Report report, Repeat repeat) {
        Before before = keep.before(person, repeat);
        return before.same().orElseGet(() -> {
            Facts facts = before.course().in(editions.inForce(), report.facts(), clock.instant());
            return decide(person, report.with(facts), repeat);
        });
    }

    private AssessmentView decide(Person person, Report report, Repeat repeat) {
        Protocol protocol = editions.inForce();
        Decision decision = Assessor.decide(protocol, report.facts());
        Suggestions suggestions = remedies.suggest(protocol.adviceFor(decision.level()), decision, report.facts());
        return keep.keep(
                person,
                repeat,
                report,
                filing -> AssessmentView.of(protocol, report.facts(), decision, suggestions, report.heard(), filing));
    }
}
