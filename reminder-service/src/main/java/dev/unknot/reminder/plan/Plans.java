package dev.unknot.reminder.plan;

import dev.unknot.contracts.assessments.AssessmentCompleted;
import dev.unknot.reminder.employee.Employee;
import dev.unknot.reminder.employee.Person;
import dev.unknot.reminder.employee.PersonChanged;
import dev.unknot.reminder.employee.PersonLeft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Builds and changes plans; whoever calls holds the lock on the employee. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Plans {

    /** The plan after this report; empty when the report was known already. */
    public Optional<Plan> add(AssessmentCompleted completed, Employee employee, Instant now) {
        if (Report.findByIdOptional(completed.assessment()).isPresent()) {
            return Optional.empty();
        }
        new Report(completed).persistAndFlush();
        return Optional.of(rework(employee, now));
    }

    /** A clinician saw the person about this report: that lifts its hold, and no other report's. */
    public void clear(Employee employee, UUID assessment, Instant when, Instant now) {
        Optional<Report> report = Report.<Report>findByIdOptional(assessment)
                .filter(found -> found.person.equals(employee.person) && found.clearedAt == null);
        report.ifPresent(found -> {
            found.clearedAt = when;
            rework(employee, now);
        });
    }

    void on(@Observes PersonChanged changed) {
        rework(changed.employee(), changed.at());
    }

    void on(@Observes PersonLeft left) {
        Person person = left.person();
        Plan.deleteById(person);
        Report.delete("person = ?1", person);
    }

    private static Plan rework(Employee employee, Instant now) {
        Plan plan = Plan.of(employee.person).orElseGet(() -> new Plan(employee));
        plan.become(Prescription.of(Report.of(employee.person)), now);
        plan.persistAndFlush();
        return plan;
    }
}
