package dev.unknot.reminder.report;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.assessments.AssessmentCleared;
import dev.unknot.contracts.assessments.AssessmentCompleted;
import dev.unknot.contracts.assessments.AssessmentsErased;
import dev.unknot.messaging.erasure.Tombstones;
import dev.unknot.reminder.availability.suppression.LoadSuppressions;
import dev.unknot.reminder.inbox.event.SendNudge;
import dev.unknot.reminder.ledger.Ledger;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.Employees;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.plan.Plan;
import dev.unknot.reminder.plan.Plans;
import dev.unknot.reminder.plan.wording.CurrentEligibleRemedies;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import dev.unknot.reminder.schedule.timetable.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers a report with a plan and, in the same transaction and at any hour, with its first nudge. */
@ApplicationScoped
public class AnswerReport {

    private final Tombstones tombstones;
    private final Employees employees;
    private final Plans plans;
    private final CurrentEligibleRemedies eligibleRemedies;
    private final LoadSuppressions loadSuppressions;
    private final Ledger ledger;
    private final SendNudge sendNudge;
    private final Clock clock;

    AnswerReport(
            Tombstones tombstones,
            Employees employees,
            Plans plans,
            CurrentEligibleRemedies eligibleRemedies,
            LoadSuppressions loadSuppressions,
            Ledger ledger,
            SendNudge sendNudge,
            Clock clock) {
        this.tombstones = tombstones;
        this.employees = employees;
        this.plans = plans;
        this.eligibleRemedies = eligibleRemedies;
        this.loadSuppressions = loadSuppressions;
        this.ledger = ledger;
        this.sendNudge = sendNudge;
        this.clock = clock;
    }

    @Transactional
    public void answer(AssessmentCompleted completed, Instant when) {
        Person person = Person.of(completed);
        tombstones.lock(person);
        if (!tombstones.isLate(person, when)) {
            Employee employee = employees.lock(person);
            plans.add(completed, employee, clock.instant())
                    .ifPresent(plan -> sendFirstNudge(plan, employee, completed.assessment()));
        }
    }

    @Transactional
    public void clear(AssessmentCleared cleared, Instant when) {
        Person person = Person.of(cleared);
        tombstones.lock(person);
        if (!tombstones.isLate(person, when)) {
            Employee employee = employees.lock(person);
            plans.clear(employee, cleared.assessment(), cleared.clearedAt(), clock.instant());
        }
    }

    /** The person erased reports in triage, so what follows from them goes, except a hold. */
    @Transactional
    public void erase(AssessmentsErased erased, Instant when) {
        Person person = Person.of(erased);
        tombstones.lock(person);
        if (!tombstones.isLate(person, when)) {
            Employee.lockedIfKnown(person)
                    .ifPresent(employee -> plans.erase(employee, erased.assessments(), clock.instant()));
        }
    }

    /** The inbox has it at once; channels wait for the person's hours and keep to their quiet times and days off. */
    private Instant deliverFrom(Employee employee, Instant now) {
        Suppressions suppressions = loadSuppressions
                .of(new Selection.OfPeople(List.of(employee.person())))
                .getOrDefault(employee.person(), Suppressions.NONE);
        return employee.zoneId()
                .map(zone -> suppressions.freeFrom(now, employee.week().with(suppressions.makeUpDays()), zone))
                .orElse(now);
    }

    private void sendFirstNudge(Plan plan, Employee employee, UUID assessment) {
        Instant now = clock.instant();
        ZoneId zone = employee.zoneId().orElse(ZoneOffset.UTC);
        LocalDate today = LocalDate.ofInstant(now, zone);
        long before = ledger.between(List.of(plan.person()), today, today).stream()
                .filter(row -> row.slot().key().source() == Source.REPORT)
                .count();
        FirstNudge first = FirstNudge.of(
                plan.person(),
                assessment,
                eligibleRemedies.get().of(plan.need()),
                new FirstNudge.Moment(now, deliverFrom(employee, now), zone, (int) before),
                Optional.ofNullable(employee.language));
        ledger.write(List.of(first.row()));
        sendNudge.send(first.nudge());
    }
}
