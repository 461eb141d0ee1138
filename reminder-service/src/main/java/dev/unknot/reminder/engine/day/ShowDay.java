package dev.unknot.reminder.engine.day;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.engine.roster.LoadMembers;
import dev.unknot.reminder.engine.roster.Member;
import dev.unknot.reminder.ledger.Ledger;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.ReminderConfig;
import dev.unknot.reminder.plan.wording.Phrases;
import dev.unknot.reminder.schedule.timetable.Phase;
import dev.unknot.reminder.schedule.timetable.Slot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every slot of a person's day: the ledger's, and those still to come. */
@ApplicationScoped
public class ShowDay {

    private final Ledger ledger;
    private final LoadMembers loadMembers;
    private final Phase phase;
    private final Clock clock;

    ShowDay(Ledger ledger, LoadMembers loadMembers, ReminderConfig config, Clock clock) {
        this.ledger = ledger;
        this.loadMembers = loadMembers;
        this.phase = new Phase(config.secret());
        this.clock = clock;
    }

    /** Today in the person's zone when no day is given; empty when there is no such person. */
    @Transactional
    public Optional<List<SlotView>> show(Person person, Optional<LocalDate> day) {
        return Employee.of(person).map(employee -> {
            LocalDate date = day.orElseGet(
                    () -> LocalDate.ofInstant(clock.instant(), employee.zoneId().orElse(ZoneOffset.UTC)));
            Phrases phrases = Phrases.of(Optional.ofNullable(employee.language));
            List<LedgerRow> rows = ledger.between(List.of(person), date, date);
            Set<Slot.Key> settled = rows.stream().map(row -> row.slot().key()).collect(Collectors.toSet());
            return Stream.concat(
                            rows.stream().map(row -> SlotView.of(row, phrases)),
                            planned(employee.person(), date)
                                    .filter(slot -> !settled.contains(slot.key()))
                                    .map(SlotView::planned))
                    .sorted(Comparator.comparing(SlotView::dueAt).thenComparing(SlotView::kind))
                    .toList();
        });
    }

    private Stream<Slot> planned(Person person, LocalDate date) {
        return known(person).stream()
                .flatMap(known -> Stream.concat(
                        known.timetable().on(date, phase).stream()
                                .filter(slot ->
                                        slot.at().isAfter(known.timetable().since())),
                        known.oneOffs().stream()
                                .map(oneOff -> oneOff.slot(known.timetable().zone()))
                                .filter(slot -> slot.date().equals(date))));
    }

    private List<Member.Known> known(Person person) {
        try {
            return loadMembers.of(List.of(person));
        } catch (SQLException e) {
            throw new IllegalStateException("the plan could not be read", e);
        }
    }
}
