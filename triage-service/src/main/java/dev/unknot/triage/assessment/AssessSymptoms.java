package dev.unknot.triage.assessment;

import dev.unknot.contracts.Person;
import dev.unknot.triage.edition.Editions;
import dev.unknot.triage.employee.Employees;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.report.Report;
import dev.unknot.triage.result.AssessmentView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ForbiddenException;
import java.util.Optional;
import java.util.UUID;

/** Decides, keeps and announces in one transaction, one report of a person after the other. */
@ApplicationScoped
public class AssessSymptoms {

    private final Editions editions;
    private final Employees employees;
    private final Judge judge;
    private final KeepAssessment keep;

    AssessSymptoms(Editions editions, Employees employees, Judge judge, KeepAssessment keep) {
        this.editions = editions;
        this.employees = employees;
        this.judge = judge;
        this.keep = keep;
    }

    @Transactional
    public AssessmentView assess(Person person, Report report, Repeat repeat) {
        employees.lock(person);
        if (employees.hasLeft(person)) {
            throw new ForbiddenException("This employee has left the organisation.");
        }
        return keep.earlier(person, repeat).orElseGet(() -> assessNew(person, report, repeat));
    }

    private AssessmentView assessNew(Person person, Report told, Repeat repeat) {
        Protocol protocol = editions.inForce();
        Report report = told.with(judge.complete(person, protocol, told.facts()));
        AssessmentView view = judge.judge(person, protocol, report, Optional.of(UUID.randomUUID()));
        keep.keep(person, repeat, report, view);
        return view;
    }
}
