package dev.unknot.triage.history;

import dev.unknot.contracts.Person;
import dev.unknot.triage.assessment.Assessment;
import dev.unknot.triage.assessment.ErasedHold;
import dev.unknot.triage.assessment.ResultJson;
import dev.unknot.triage.employee.Employees;
import dev.unknot.triage.employee.Employees.Known;
import dev.unknot.triage.history.ExportView.StoredAssessment;
import dev.unknot.triage.story.Stories;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Exports everything that is stored about a person. */
@ApplicationScoped
class ExportAssessments {

    private final Employees employees;
    private final Stories stories;

    ExportAssessments(Employees employees, Stories stories) {
        this.stories = stories;
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
                known.flatMap(Known::language),
                Assessment.all(person).stream()
                        .map(each -> stored(person, each))
                        .toList(),
                ErasedHold.all(person));
    }

    private StoredAssessment stored(Person person, Assessment assessment) {
        return new StoredAssessment(
                ResultJson.facts(assessment),
                ResultJson.view(assessment),
                stories.read(person, assessment.id),
                Optional.ofNullable(assessment.idempotencyKey),
                assessment.requestHash);
    }
}
