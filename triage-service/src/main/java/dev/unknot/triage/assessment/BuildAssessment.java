package dev.unknot.triage.assessment;

import dev.unknot.contracts.Person;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.edition.Editions;
import dev.unknot.triage.employee.Employees;
import dev.unknot.triage.employee.Employees.Known;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.remedy.OfferedRemedies;
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

    private final Editions editions;
    private final Employees employees;
    private final AllowedRemedies remedies;
    private final Clock clock;

    BuildAssessment(Editions editions, Employees employees, AllowedRemedies remedies, Clock clock) {
        this.editions = editions;
        this.employees = employees;
        this.remedies = remedies;
        this.clock = clock;
    }

    /** Adds what the service itself knows of the person's recent contacts. */
    Facts addRecentContacts(Person person, Facts facts) {
        Instant now = clock.instant();
        return new RecentContacts(Assessment.since(person, now.minus(RecentContacts.LATELY)))
                .in(editions.inForce(), facts, now);
    }

    /** @param id the id under which it will be stored; empty for a preview */
    AssessmentView build(Person person, Report report, Optional<UUID> id) {
        Optional<Known> known = employees.known(person);
        Protocol protocol = editions.inForce(report.language().orElseGet(() -> Employees.languageOf(known)));
        Decision decision = Assessor.decide(protocol, report.facts());
        OfferedRemedies offered = remedies.suggest(protocol, decision, report);
        ResultContext context = ResultContext.of(report, id, known, clock);
        return AssessmentView.of(protocol, report.facts(), decision, offered, report.narrative(), context);
    }
}
