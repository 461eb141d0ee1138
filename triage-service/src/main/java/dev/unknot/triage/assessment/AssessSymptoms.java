package dev.unknot.triage.assessment;

import dev.unknot.contracts.Person;
import dev.unknot.http.idempotency.Repeat;
import dev.unknot.http.problem.ProblemType;
import dev.unknot.http.problem.Problems;
import dev.unknot.triage.employee.Employees;
import dev.unknot.triage.report.Report;
import dev.unknot.triage.result.AssessmentView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/**
 * Assesses a report, stores the result and publishes it in one transaction. A person's reports are processed one at a
 * time.
 */
@ApplicationScoped
public class AssessSymptoms {

    private final Employees employees;
    private final BuildAssessment build;
    private final RecordAssessment record;

    AssessSymptoms(Employees employees, BuildAssessment build, RecordAssessment record) {
        this.employees = employees;
        this.build = build;
        this.record = record;
    }

    @Transactional
    public AssessmentView assess(Person person, Report report, Repeat repeat) {
        employees.lock(person);
        if (employees.hasLeft(person)) {
            throw Problems.of(ProblemType.FORBIDDEN, "This employee has left the organisation.");
        }
        return record.earlier(person, repeat).orElseGet(() -> assessNew(person, report, repeat));
    }

    private AssessmentView assessNew(Person person, Report complaint, Repeat repeat) {
        Report report = complaint.with(build.addRecentContacts(person, complaint.facts()));
        AssessmentView view = build.build(person, report, Optional.of(UUID.randomUUID()));
        record.record(person, repeat, report, view);
        return view;
    }
}
