package dev.unknot.triage.assessment;

import dev.unknot.contracts.Person;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.employee.Employees;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.remedy.Suggestions;
import dev.unknot.triage.report.Report;
import dev.unknot.triage.result.AllowedRemedies;
import dev.unknot.triage.result.AssessmentView;
import dev.unknot.triage.result.RecentContacts;
import dev.unknot.triage.result.ResultContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Builds the assessment of a report in the caller's transaction: the decision, the remedies that it allows, and the
 * wording.
 */
@ApplicationScoped
class BuildAssessment {

    private final Employees employees;
    private final AllowedRemedies remedies;
    private final Clock clock;

    BuildAssessment(Employees employees, AllowedRemedies remedies, Clock clock) {
        this.employees = employees;
        this.remedies = remedies;
        this.clock = clock;
    }

    /** Adds what the service itself knows of the person's recent contacts. */
    Facts addRecentContacts(Person person, Protocol protocol, Facts facts) {
        Instant now = clock.instant();
        return new RecentContacts(Assessment.since(person, now.minus(RecentContacts.LATELY))).in(protocol, facts, now);
    }

    /** @param id the id under which it will be stored; empty for a preview */
    AssessmentView build(Person person, Protocol protocol, Report report, Optional<UUID> id) {
        Decision decision = Assessor.decide(protocol, report.facts());
        Suggestions suggestions = remedies.suggest(protocol.adviceFor(decision.level()), decision, report.facts());
        ResultContext context = ResultContext.of(report, id, employees.known(person), clock);
        return AssessmentView.of(protocol, report.facts(), decision, suggestions, report.narrative(), context);
    }
}
