package dev.unknot.reminder.plan;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.plan.prescription.Reported;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Turns plans that are over into prevention, lets the first days of a pain pass, and sets the next follow-up where one has passed without a new report. */
@ApplicationScoped
public class RenewPlans {

    private static final int BATCH = 200;

    // Served by plan_that_ends, plan_to_follow_up and plan_in_first_days.
    private static final String DUE = """
            select new dev.unknot.contracts.Person(p.organisation, p.employee) from Plan p
            where p.validTo <= ?1 or p.followUpOn < ?2 or p.stage = DAYS and p.begun <= ?3
            order by p.organisation, p.employee""";

    private final Plans plans;
    private final EntityManager entityManager;

    RenewPlans(Plans plans, EntityManager entityManager) {
        this.plans = plans;
        this.entityManager = entityManager;
    }

    /** How many were renewed; call again until it is none. */
    @Transactional
    public int renew(Instant now) {
        // A day has passed when it has passed everywhere.
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        List<Person> due = entityManager
                .createQuery(DUE, Person.class)
                .setParameter(1, now)
                .setParameter(2, today)
                .setParameter(3, now.minus(Reported.FIRST_DAYS))
                .setMaxResults(BATCH)
                .getResultList();
        return (int) due.stream().filter(person -> renew(person, now)).count();
    }

    /** Under the lock it may turn out that another replica was first, or that the person has left. */
    private boolean renew(Person person, Instant now) {
        Optional<Employee> employee = Employee.lockedIfKnown(person);
        Optional<Plan> plan = employee.flatMap(there -> Plan.of(person))
                .filter(there ->
                        there.renewFrom().filter(from -> !now.isBefore(from)).isPresent());
        plan.ifPresent(there -> plans.rework(employee.orElseThrow(), now));
        return plan.isPresent();
    }
}
