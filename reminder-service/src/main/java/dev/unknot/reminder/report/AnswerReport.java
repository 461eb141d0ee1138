package dev.unknot.reminder.report;

import dev.unknot.contracts.assessments.AssessmentCleared;
import dev.unknot.contracts.assessments.AssessmentCompleted;
import dev.unknot.reminder.enrolment.People;
import dev.unknot.reminder.inbox.nudge.DueNudge;
import dev.unknot.reminder.inbox.nudge.NudgeId;
import dev.unknot.reminder.inbox.nudge.SendNudges;
import dev.unknot.reminder.ledger.Ledger;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.Person;
import dev.unknot.reminder.person.ReminderConfig;
import dev.unknot.reminder.plan.Plan;
import dev.unknot.reminder.plan.Plans;
import dev.unknot.reminder.plan.wording.CurrentEligibleRemedies;
import dev.unknot.reminder.plan.wording.NudgeContent;
import dev.unknot.reminder.schedule.Slot;
import dev.unknot.reminder.schedule.SlotState;
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

    private final People people;
    private final Plans plans;
    private final CurrentEligibleRemedies offers;
    private final Ledger ledger;
    private final SendNudges sendNudges;
    private final ReminderConfig config;
    private final Clock clock;

    AnswerReport(
            People people,
            Plans plans,
            CurrentEligibleRemedies offers,
            Ledger ledger,
            SendNudges sendNudges,
            ReminderConfig config,
            Clock clock) {
        this.people = people;
        this.plans = plans;
        this.offers = offers;
        this.ledger = ledger;
        this.sendNudges = sendNudges;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    public void answer(AssessmentCompleted completed, Instant when) {
        Person person = Person.of(completed);
        if (!people.isLate(person, when)) {
            Employee employee = Employee.locked(person, config.buckets());
            plans.add(completed, employee, clock.instant())
                    .ifPresent(plan -> first(plan, employee, completed.assessment()));
        }
    }

    @Transactional
    public void clear(AssessmentCleared cleared, Instant when) {
        Person person = Person.of(cleared);
        if (!people.isLate(person, when)) {
            Employee employee = Employee.locked(person, config.buckets());
            plans.clear(employee, cleared.assessment(), cleared.clearedAt(), clock.instant());
        }
    }

    private void first(Plan plan, Employee employee, UUID assessment) {
        Instant now = clock.instant();
        NudgeContent act = offers.get().of(plan.need()).answer();
        LocalDate today = LocalDate.ofInstant(now, employee.zoneId().orElse(ZoneOffset.UTC));
        long before = ledger.between(List.of(plan.person), today, today).stream()
                .filter(row -> row.slot().key().number() < 0)
                .count();
        Slot slot = new Slot(new Slot.Key(act.kinds().get(0), today, (int) (-1 - before)), now);
        // Named by the report, so that no two reports have the same nudge.
        UUID id = NudgeId.of(now, plan.person.key() + "/" + assessment);
        ledger.write(List.of(new LedgerRow(plan.person, slot, SlotState.FIRED, Optional.empty(), Optional.of(id))));
        Instant from = employee.nextWorking(now);
        sendNudges.send(new DueNudge(
                id,
                plan.person,
                act.kinds(),
                now,
                from,
                from.plus(USEFUL_FOR),
                act.remedy(),
                DueNudge.ANSWER,
                Optional.ofNullable(employee.language)));
    }
}
