package dev.unknot.reminder.engine.day;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.engine.roster.LoadMembers;
import dev.unknot.reminder.engine.roster.Member;
import dev.unknot.reminder.ledger.Ledger;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.person.ReminderConfig;
import dev.unknot.reminder.schedule.evaluation.Forecast;
import dev.unknot.reminder.schedule.evaluation.Past;
import dev.unknot.reminder.schedule.evaluation.SchedulingPolicy;
import dev.unknot.reminder.schedule.evaluation.SlotFilter;
import dev.unknot.reminder.schedule.outcome.SlotState;
import dev.unknot.reminder.schedule.timetable.Phase;
import dev.unknot.reminder.schedule.timetable.Slot;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what decides about a person's slots to come. The caller's transaction reads the ledger. */
@ApplicationScoped
public class LoadForecast {

    private final Ledger ledger;
    private final LoadMembers loadMembers;
    private final Phase phase;

    LoadForecast(Ledger ledger, LoadMembers loadMembers, ReminderConfig config) {
        this.ledger = ledger;
        this.loadMembers = loadMembers;
        this.phase = new Phase(config.secret());
    }

    /** The person as the engine knows them; empty while there is no plan. */
    public Optional<Member.Known> known(Person person) {
        try {
            return loadMembers.of(List.of(person)).stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("the plan could not be read", e);
        }
    }

    /** From {@code now} on, with what is in the ledger until then and every one-off. */
    public Forecast from(Member.Known known, Instant now) {
        return new Forecast(policy(known), past(known.person(), now), known.oneOffs());
    }

    /** From a day that is too far away to be affected by what happens before it. */
    Forecast alone(Member.Known known) {
        return new Forecast(policy(known), Past.EMPTY, List.of());
    }

    /** All slots of that day, whatever becomes of them. */
    List<Slot> timetable(Member.Known known, LocalDate date) {
        return known.timetable().on(date, phase);
    }

    /** Without learning: a person who reads that a nudge is withheld would no longer be a fair comparison. */
    private SchedulingPolicy policy(Member.Known known) {
        return new SchedulingPolicy(
                known.timetable(),
                phase,
                known.held(),
                known.eligibility().now().kinds(),
                known.suppressions(),
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
