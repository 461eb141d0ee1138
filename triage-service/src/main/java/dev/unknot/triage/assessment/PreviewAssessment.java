package dev.unknot.triage.assessment;

import dev.unknot.triage.caller.Person;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.employee.Employees;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.remedy.Suggestions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** What would be said if the report ended here. Nothing is kept or announced, and no remedies are looked for yet. */
@ApplicationScoped
public class PreviewAssessment {

    private final Employees employees;
    private final Clock clock;

    PreviewAssessment(Employees employees, Clock clock) {
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
        Report report = new Report(facts, told.country(), Optional.empty(), Optional.empty(), told.heard());
        return AssessmentView.of(
                protocol,
                facts,
                Assessor.decide(protocol, facts),
                Suggestions.NONE,
                told.heard(),
                Filing.of(report, Optional.empty(), employees.known(person), clock));
    }
}
