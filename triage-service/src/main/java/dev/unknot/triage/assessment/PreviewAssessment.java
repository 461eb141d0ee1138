package dev.unknot.triage.assessment;

import dev.unknot.triage.caller.Person;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.employee.Employees;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.report.Report;
import dev.unknot.triage.report.Told;
import dev.unknot.triage.result.AssessmentView;
import dev.unknot.triage.result.Course;
import dev.unknot.triage.result.Filing;
import dev.unknot.triage.result.FitRemedies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** What would be said if the report ended here. Nothing is kept or announced. */
@ApplicationScoped
public class PreviewAssessment {

    private final Employees employees;
    private final FitRemedies remedies;
    private final Clock clock;

    PreviewAssessment(Employees employees, FitRemedies remedies, Clock clock) {
        this.remedies = remedies;
        this.employees = employees;
        this.clock = clock;
    }

    /** What was told, with what the service itself knows of the person's course. */
    @Transactional
    public Told complete(Person person, Protocol protocol, Told told) {
        Course course = new Course(Assessment.since(person, clock.instant().minus(Course.LATELY)));
        return told.with(course.in(protocol, told.facts(), clock.instant()));
    }

    @Transactional
    public AssessmentView preview(Person person, Protocol protocol, Told told) {
        Facts facts = told.facts();
        Decision decision = Assessor.decide(protocol, facts);
        Report report = new Report(facts, told.country(), Optional.empty(), Optional.empty(), told.heard());
        return AssessmentView.of(
                protocol,
                facts,
                decision,
                remedies.suggest(protocol.adviceFor(decision.level()), decision, facts),
                told.heard(),
                Filing.of(report, Optional.empty(), employees.known(person), clock));
    }
}
