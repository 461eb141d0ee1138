package dev.unknot.reminder.availability.agenda;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.availability.suppression.LoadSuppressions;
import dev.unknot.reminder.ledger.Ledger;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.ReminderConfig;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.plan.Plan;
import dev.unknot.reminder.plan.wording.CurrentEligibleRemedies;
import dev.unknot.reminder.schedule.evaluation.Past;
import dev.unknot.reminder.schedule.evaluation.SchedulingPolicy;
import dev.unknot.reminder.schedule.evaluation.SlotFilter;
import dev.unknot.reminder.schedule.outcome.SlotState;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import dev.unknot.reminder.schedule.timetable.Phase;
import dev.unknot.reminder.schedule.timetable.Timetable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A person's week ahead as an iCalendar document. */
@ApplicationScoped
public class ShowAgenda {

    private static final Duration AHEAD = Duration.ofDays(7);

    private final Ledger ledger;
    private final LoadSuppressions loadSuppressions;
    private final CurrentEligibleRemedies eligibleRemedies;
    private final Phase phase;
    private final Clock clock;

    ShowAgenda(
            Ledger ledger,
            LoadSuppressions loadSuppressions,
            CurrentEligibleRemedies eligibleRemedies,
            ReminderConfig config,
            Clock clock) {
        this.ledger = ledger;
        this.loadSuppressions = loadSuppressions;
        this.eligibleRemedies = eligibleRemedies;
        this.phase = new Phase(config.secret());
        this.clock = clock;
    }

    /** Without events while there is no plan or no zone; empty when there is no such person. */
    @Transactional
    public Optional<String> show(Person person) {
        Instant now = clock.instant();
        return Employee.of(person).map(employee -> {
            AgendaDocument document = new AgendaDocument(person, Optional.ofNullable(employee.language));
            return document.of(
                    agenda(employee, now)
                            .map(agenda -> agenda.between(now, now.plus(AHEAD)))
                            .orElse(List.of()),
                    now);
        });
    }

    private Optional<Agenda> agenda(Employee employee, Instant now) {
        return Plan.of(employee.person())
                .flatMap(plan -> plan.timetable(employee)
                        .map(timetable -> new Agenda(policy(plan, timetable), past(employee.person(), now))));
    }

    /** Without learning: a person who reads that a nudge is withheld would no longer be a fair comparison. */
    private SchedulingPolicy policy(Plan plan, Timetable timetable) {
        Suppressions suppressions = loadSuppressions
                .of(new Selection.OfPeople(List.of(plan.person())))
                .getOrDefault(plan.person(), Suppressions.NONE);
        return new SchedulingPolicy(
                timetable,
                phase,
                plan.held,
                eligibleRemedies.get().of(plan.need()).kinds(),
                suppressions,
                SlotFilter.ANY);
    }

    private Past past(Person person, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<LedgerRow> rows = ledger.between(List.of(person), today.minusDays(2), today.plusDays(1));
        return new Past(
                rows.stream().map(row -> row.slot().key()).collect(Collectors.toSet()),
                rows.stream()
                        .filter(row -> row.state() == SlotState.FIRED || row.state() == SlotState.SNOOZED)
                        .map(LedgerRow::slot)
                        .map(slot -> new Past.Fired(slot.date(), slot.at(), slot.kind()))
                        .toList());
    }
}
