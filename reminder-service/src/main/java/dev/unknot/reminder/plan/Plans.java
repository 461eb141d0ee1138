package dev.unknot.reminder.plan;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.assessments.AssessmentCompleted;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.Employees;
import dev.unknot.reminder.person.PersonErased;
import dev.unknot.reminder.person.PersonLeft;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.person.change.ScheduleChanges;
import dev.unknot.reminder.person.preferences.Preferences;
import dev.unknot.reminder.plan.prescription.PlanPreferences;
import dev.unknot.reminder.plan.prescription.Planner;
import dev.unknot.reminder.plan.prescription.Reported;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tables plan and report. The caller holds the lock on the employee. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Plans {

    private static final String BEGIN = """
            INSERT INTO plan (organisation, employee, bucket, version, since, begun, kinds, cadences, daily_cap, held, screened,
                              causes, avoid, remedies)
            SELECT organisation, employee, bucket, :version, :now, :now, CAST(:kinds AS text[]), CAST(:cadences AS int[]), :cap,
                   false, false, '{}', '{}', '{}'
            FROM (""" + Employees.OF_PEOPLE + ") AS e";

    private final EntityManager entityManager;
    private final ScheduleChanges scheduleChanges;

    Plans(EntityManager entityManager, ScheduleChanges scheduleChanges) {
        this.entityManager = entityManager;
        this.scheduleChanges = scheduleChanges;
    }

    /** The plan after this report; empty when the report is known already. */
    public Optional<Plan> add(AssessmentCompleted completed, Employee employee, Instant now) {
        if (Report.findByIdOptional(completed.assessment()).isPresent()) {
            return Optional.empty();
        }
        new Report(completed).persistAndFlush();
        return Optional.of(rework(employee, now));
    }

    /** The first plan of people of whom nothing but their enrolment is known, in one statement. */
    public void begin(Collection<Person> people, Instant now) {
        Plan plan = new Plan();
        plan.become(Planner.plan(List.of(), PlanPreferences.NONE, now), now);
        // Everybody begins with the same plan, so only the people are rows.
        new Selection.OfPeople(people)
                .bind(entityManager.createNativeQuery(BEGIN))
                .setParameter("version", plan.version)
                .setParameter("now", now)
                .setParameter("kinds", plan.kinds.toArray(String[]::new))
                .setParameter("cadences", plan.cadences.toArray(Integer[]::new))
                .setParameter("cap", plan.dailyCap)
                .executeUpdate();
        scheduleChanges.mark(people);
    }

    /** A clinician has seen the person about this report, which lifts the hold of this report and of no other. */
    public void clear(Employee employee, UUID assessment, Instant when, Instant now) {
        Optional<Report> report = Report.<Report>findByIdOptional(assessment)
                .filter(found -> found.isOf(employee.person()) && found.clearedAt == null);
        report.ifPresent(found -> {
            if (found.erased) {
                found.delete();
            } else {
                found.clearedAt = when;
            }
            reworkIfPlanned(employee, now);
        });
    }

    /** Whether nudges are planned for the person: not after they erased their data, until they want some again. */
    public boolean has(Person person) {
        return Plan.of(person).isPresent();
    }

    /** Whether a clinician has to see the person first. */
    public boolean holds(Person person) {
        return Report.of(person).stream().map(Report::reported).anyMatch(Reported::holds);
    }

    /** The person erased these reports in triage. One that holds the plan still does, until a clinician's clearance. */
    public void erase(Employee employee, Collection<UUID> assessments, Instant now) {
        List<Report> erased = Report.of(employee.person()).stream()
                .filter(report -> assessments.contains(report.assessment) && !report.erased)
                .toList();
        erased.forEach(Report::eraseButTheHold);
        if (!erased.isEmpty()) {
            reworkIfPlanned(employee, now);
        }
    }

    void on(@Observes PersonErased erased) {
        Person person = erased.person();
        Plan.deleteById(person);
        if (erased instanceof PersonLeft) {
            Report.erase(person);
        } else {
            Report.of(person).forEach(Report::eraseButTheHold);
        }
    }

    private void reworkIfPlanned(Employee employee, Instant now) {
        if (has(employee.person())) {
            rework(employee, now);
        }
    }

    /** Works the plan out anew after a change of reports, preferences, working time or the date. */
    public Plan rework(Employee employee, Instant now) {
        Plan plan = Plan.of(employee.person()).orElseGet(() -> new Plan(employee));
        List<Reported> reports =
                Report.of(employee.person()).stream().map(Report::reported).toList();
        plan.become(Planner.plan(reports, preferences(employee.person()), now), now);
        plan.persistAndFlush();
        scheduleChanges.mark(plan.person());
        return plan;
    }

    private static PlanPreferences preferences(Person person) {
        return Preferences.of(person).map(Plans::preferences).orElse(PlanPreferences.NONE);
    }

    /** What of these preferences bears on a plan. */
    public static PlanPreferences preferences(Preferences own) {
        return new PlanPreferences(own.wantedKinds(), own.pace(), Optional.ofNullable(own.dailyCap), own.cadences());
    }
}
