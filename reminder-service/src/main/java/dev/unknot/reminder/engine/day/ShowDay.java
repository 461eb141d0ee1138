package dev.unknot.reminder.engine.day;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.engine.roster.Member;
import dev.unknot.reminder.ledger.Ledger;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.plan.wording.Phrases;
import dev.unknot.reminder.schedule.timetable.Slot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every slot of a person's day: the ledger's, and those still to come; and the time of that day without nudges. */
@ApplicationScoped
public class ShowDay {

    private final Ledger ledger;
    private final LoadForecast loadForecast;
    private final LoadFreeTime loadFreeTime;
    private final Clock clock;

    ShowDay(Ledger ledger, LoadForecast loadForecast, LoadFreeTime loadFreeTime, Clock clock) {
        this.ledger = ledger;
        this.loadForecast = loadForecast;
        this.loadFreeTime = loadFreeTime;
        this.clock = clock;
    }

    /** Today in the person's zone when no day is given; empty when there is no such person. */
    @Transactional
    public Optional<SlotView.Day> show(Person person, Optional<LocalDate> day) {
        return Employee.of(person).map(employee -> {
            Instant now = clock.instant();
            LocalDate date = day.orElseGet(
                    () -> LocalDate.ofInstant(now, employee.zoneId().orElse(ZoneOffset.UTC)));
            return SlotView.Day.of(slots(employee, date, now), date, loadFreeTime.between(employee, date, date));
        });
    }

    private List<SlotView> slots(Employee employee, LocalDate date, Instant now) {
        Phrases phrases = Phrases.of(Optional.ofNullable(employee.language));
        List<LedgerRow> rows = ledger.between(List.of(employee.person()), date, date);
        Set<Slot.Key> settled = rows.stream().map(row -> row.slot().key()).collect(Collectors.toSet());
        return Stream.concat(
                        rows.stream().map(row -> SlotView.of(row, phrases)),
                        loadForecast.known(employee.person()).map(known -> planned(known, date, now)).stream()
                                .flatMap(planned -> planned.views(settled, phrases)))
                .sorted(Comparator.comparing(SlotView::dueAt).thenComparing(SlotView::kind))
                .toList();
    }

    private PlannedSlots planned(Member.Known known, LocalDate date, Instant now) {
        List<Slot> timetable = loadForecast.timetable(known, date).stream()
                .filter(slot -> slot.at().isAfter(known.timetable().since()))
                .toList();
        Instant begin = date.atStartOfDay(known.timetable().zone()).toInstant();
        return begin.isBefore(now.plus(ShowCalendar.AHEAD))
                ? PlannedSlots.of(date, timetable, loadForecast.from(known, now), now)
                : PlannedSlots.of(date, timetable, loadForecast.alone(known), begin.minusSeconds(1));
    }
}
