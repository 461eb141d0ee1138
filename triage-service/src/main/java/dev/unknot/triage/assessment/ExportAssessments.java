package dev.unknot.triage.assessment;

import dev.unknot.triage.assessment.ExportView.Kept;
import dev.unknot.triage.caller.Person;
import dev.unknot.triage.employee.Employees;
import dev.unknot.triage.employee.Employees.Known;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Hands a person everything that is kept of them. */
@ApplicationScoped
class ExportAssessments {

    private final Employees employees;

    ExportAssessments(Employees employees) {
        this.employees = employees;
    }

    @Transactional
    ExportView export(Person person) {
        Optional<Known> known = employees.known(person);
        return new ExportView(
                person.organisation(),
                person.employee(),
                known.map(each -> each.zone().getId()),
                known.flatMap(Known::country),
                Assessment.all(person).stream().map(each -> kept(person, each)).toList(),
                ErasedHold.all(person));
    }

    private Kept kept(Person person, Assessment assessment) {
        return new Kept(
                ResultJson.facts(assessment),
                ResultJson.view(assessment),
                Optional.empty(),
                Optional.ofNullable(assessment.idempotencyKey),
                assessment.requestHash);
    }
}
