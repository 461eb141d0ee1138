package dev.unknot.reminder.inbox.history;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.inbox.checkin.CheckIns;
import dev.unknot.reminder.inbox.nudge.LastOutcome;
import dev.unknot.reminder.inbox.nudge.Nudge;
import dev.unknot.reminder.inbox.nudge.Nudges;
import dev.unknot.reminder.inbox.nudge.Outcomes;
import dev.unknot.reminder.ledger.Ledger;
import dev.unknot.reminder.ledger.RetainDays;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Reads what became of a person's nudges and how much they said that it hurts: one statement a table. */
@ApplicationScoped
public class ReadHistory implements PersonalData {

    private final Ledger ledger;
    private final Nudges nudges;
    private final Outcomes outcomes;
    private final CheckIns checkIns;
    private final Clock clock;

    ReadHistory(Ledger ledger, Nudges nudges, Outcomes outcomes, CheckIns checkIns, Clock clock) {
        this.ledger = ledger;
        this.nudges = nudges;
        this.outcomes = outcomes;
        this.checkIns = checkIns;
        this.clock = clock;
    }

    @Override
    public String part() {
        return "history";
    }

    /** Everything that is kept, not the usual four weeks only. */
    @Override
    public Optional<HistoryView> kept(Person person) {
        return Employee.of(person).map(employee -> {
            LocalDate today = today(employee);
            return view(person, new Period(today.minusDays(RetainDays.DAYS), today), today);
        });
    }

    /** Empty when nobody knows the person; a 400 problem when the days make no sense. */
    @Transactional
    public Optional<HistoryView> read(Person person, List<String> from, List<String> to) {
        return Employee.of(person).map(employee -> {
            LocalDate today = today(employee);
            return view(person, Period.of(from, to, today), today);
        });
    }

    private LocalDate today(Employee employee) {
        return LocalDate.ofInstant(clock.instant(), employee.zoneId().orElse(ZoneOffset.UTC));
    }

    private HistoryView view(Person person, Period period, LocalDate today) {
        return new HistoryView(
                HistoryDays.of(
                        sent(person, period, clock.instant()), checkIns.between(person, period.from(), period.to())),
                Optional.empty(),
                today.minusDays(RetainDays.DAYS));
    }

    private List<SentNudge> sent(Person person, Period period, Instant now) {
        Map<UUID, LocalDate> dates = new HashMap<>();
        ledger.sent(person, period.from(), period.to())
                .forEach(row -> row.nudge()
                        .ifPresent(nudge -> dates.put(nudge, row.slot().date())));
        Map<UUID, LastOutcome> last = outcomes.of(dates.keySet());
        return nudges.of(dates.keySet()).stream()
                .map(nudge -> sent(
                        nudge,
                        Objects.requireNonNull(dates.get(nudge.id)),
                        Optional.ofNullable(last.get(nudge.id)),
                        now))
                .toList();
    }

    private static SentNudge sent(Nudge nudge, LocalDate date, Optional<LastOutcome> last, Instant now) {
        return new SentNudge(
                date,
                nudge.kinds.stream().map(NudgeKind::of).toList(),
                nudge.stateAt(now),
                last.flatMap(LastOutcome::felt));
    }
}
