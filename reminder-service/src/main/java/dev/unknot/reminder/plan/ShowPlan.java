package dev.unknot.reminder.plan;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.plan.wording.CurrentEligibleRemedies;
import dev.unknot.reminder.plan.wording.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** A plan in the words of the person it is for. */
@ApplicationScoped
public class ShowPlan {

    private final CurrentEligibleRemedies remedies;

    ShowPlan(CurrentEligibleRemedies remedies) {
        this.remedies = remedies;
    }

    /** Empty while nothing is known of the person. */
    @Transactional
    public Optional<PlanView> show(Person person) {
        return Plan.of(person).map(plan -> {
            Optional<Employee> employee = Employee.of(person);
            ZoneId zone = employee.flatMap(Employee::zoneId).orElse(ZoneOffset.UTC);
            Phrases phrases = Phrases.of(employee.flatMap(one -> Optional.ofNullable(one.language)));
            return PlanView.of(plan, remedies.get().of(plan.need()), phrases, zone);
        });
    }
}
