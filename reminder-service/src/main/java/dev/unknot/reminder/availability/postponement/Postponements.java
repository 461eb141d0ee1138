package dev.unknot.reminder.availability.postponement;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.person.Lookup;
import dev.unknot.reminder.person.PersonLeft;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.person.SpansOfPeople;
import dev.unknot.reminder.schedule.suppression.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;

/** The moved breaks of many people at once. */
@ApplicationScoped
public class Postponements implements Lookup<Span> {

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

    void on(@Observes PersonLeft left) {
        Postponement.remove(left.person());
    }
}
