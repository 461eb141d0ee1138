package dev.unknot.reminder.plan;

import dev.unknot.contracts.assessments.AssessmentCompleted;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.Person;
import dev.unknot.reminder.person.PersonChanged;
import dev.unknot.reminder.person.PersonLeft;
import dev.unknot.reminder.plan.prescription.Planner;
import dev.unknot.reminder.plan.prescription.Reported;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Builds and changes plans; whoever calls holds the lock on the employee. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Plans {

    private final KeptWishes wishes;
    private final Event<PlanChanged> changed;

    Plans(KeptWishes wishes, Event<PlanChanged> changed) {
        this.wishes = wishes;
        this.changed = changed;
    }

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

    void on(@Observes PersonChanged person) {
        rework(person.employee(), person.at());
    }

    void on(@Observes PersonLeft left) {
        Person person = left.person();
        Plan.deleteById(person);
        Report.delete("person = ?1", person);
    }

    /** Works the plan out again: a report, a wish or the time has changed. */
    public Plan rework(Employee employee, Instant now) {
        Plan plan = Plan.of(employee.person).orElseGet(() -> new Plan(employee));
        List<Reported> reports =
                Report.of(employee.person).stream().map(Report::reported).toList();
        plan.become(Planner.plan(reports, wishes.of(employee.person), now), now);
        plan.persistAndFlush();
        changed.fire(new PlanChanged(plan.person, plan.bucket));
        return plan;
    }
}
