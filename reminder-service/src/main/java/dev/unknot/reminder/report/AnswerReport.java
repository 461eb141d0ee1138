package dev.unknot.reminder.report;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.assessments.AssessmentCleared;
import dev.unknot.contracts.assessments.AssessmentCompleted;
import dev.unknot.contracts.assessments.AssessmentsErased;
import dev.unknot.messaging.erasure.Tombstones;
import dev.unknot.reminder.availability.suppression.LoadSuppressions;
import dev.unknot.reminder.inbox.event.SendNudge;
import dev.unknot.reminder.inbox.nudge.DueNudge;
import dev.unknot.reminder.inbox.nudge.NudgeId;
import dev.unknot.reminder.ledger.Ledger;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.Employees;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.plan.Plan;
import dev.unknot.reminder.plan.Plans;
import dev.unknot.reminder.plan.wording.CurrentEligibleRemedies;
import dev.unknot.reminder.plan.wording.NudgeContent;
import dev.unknot.reminder.schedule.outcome.SlotState;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import dev.unknot.reminder.schedule.timetable.Slot;
import dev.unknot.reminder.schedule.timetable.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers a report with a plan and, in the same transaction and at any hour, with its first nudge. */
@ApplicationScoped
public class AnswerReport {

    private static final Duration USEFUL_FOR = Duration.ofDays(1);

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
        NudgeContent content = eligibleRemedies.get().of(plan.need()).answer();
        LocalDate today = LocalDate.ofInstant(now, employee.zoneId().orElse(ZoneOffset.UTC));
        long before = ledger.between(List.of(plan.person()), today, today).stream()
                .filter(row -> row.slot().key().source() == Source.REPORT)
                .count();
        Slot slot = new Slot(new Slot.Key(content.kinds().get(0), today, Source.REPORT, (int) before), now);
        // Named after the report, so that no two reports have the same nudge.
        UUID id = NudgeId.of(now, plan.person().key() + "/" + assessment);
        ledger.write(List.of(new LedgerRow(plan.person(), slot, SlotState.FIRED, Optional.empty(), Optional.of(id))));
        Instant from = deliverFrom(employee, now);
        sendNudge.send(new DueNudge(
                id,
                plan.person(),
                content.kinds(),
                now,
                from,
                from.plus(USEFUL_FOR),
                content.remedy(),
                content.turn(),
                Source.REPORT,
                Optional.ofNullable(employee.language)));
    }
}
