package dev.unknot.reminder.availability.postponement;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.person.Lookup;
import dev.unknot.reminder.person.PersonErased;
import dev.unknot.reminder.person.PersonalData;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.person.SpansOfPeople;
import dev.unknot.reminder.schedule.suppression.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The moved breaks of many people at once. */
@ApplicationScoped
public class Postponements implements Lookup<Span>, PersonalData {

    private static final String SELECT = "SELECT organisation, employee, planned_at, until_at FROM postponement";

    private final SpansOfPeople spansOfPeople;
    private final Clock clock;

    Postponements(SpansOfPeople spansOfPeople, Clock clock) {
        this.spansOfPeople = spansOfPeople;
        this.clock = clock;
    }

    /** From when the break would have come until it comes; those that are not over. */
    @Override
    public Map<Person, Span> of(Selection selection) {
        return spansOfPeople.unfinished(SELECT, selection, clock.instant());
    }

    @Override
    public String part() {
        return "movedBreak";
    }

    @Override
    public Optional<Span> kept(Person person) {
        return Postponement.of(person).map(row -> new Span(row.plannedAt, row.untilAt));
    }

    void on(@Observes PersonErased erased) {
        Postponement.remove(erased.person());
    }
}
