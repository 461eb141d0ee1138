package dev.unknot.triage.assessment;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.Person;
import dev.unknot.triage.employee.Employees;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Erases reports permanently. A hold outlives its report, as erasing a report is not a clinician's clearance. */
@ApplicationScoped
public class EraseAssessments {

    private final Employees employees;

    EraseAssessments(Employees employees) {
        this.employees = employees;
    }

    @Transactional
    void one(Person person, UUID id) {
        employees.lock(person);
        Assessment.of(person, id).ifPresent(EraseAssessments::erase);
    }

    @Transactional
    public void all(Person person) {
        employees.lock(person);
        List<Assessment> all = Assessment.all(person);
        all.forEach(EraseAssessments::erase);
    }

    private static void erase(Assessment assessment) {
        if (assessment.clearedAt == null && assessment.level.atLeast(Level.URGENT)) {
            ErasedHold.of(assessment);
        }
        assessment.delete();
    }
}
