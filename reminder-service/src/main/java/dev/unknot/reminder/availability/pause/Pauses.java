package dev.unknot.reminder.availability.pause;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.person.Lookup;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.person.SpansOfPeople;
import dev.unknot.reminder.schedule.suppression.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;

/** The pauses of many people at once. */
@ApplicationScoped
public class Pauses implements Lookup<Span> {

    private static final String SELECT = "SELECT organisation, employee, from_at, until_at FROM pause";

    private final SpansOfPeople spansOfPeople;
    private final Clock clock;

    Pauses(SpansOfPeople spansOfPeople, Clock clock) {
        this.spansOfPeople = spansOfPeople;
        this.clock = clock;
    }

    /** Those that are not over. */
    @Override
    public Map<Person, Span> of(Selection selection) {
        return spansOfPeople.unfinished(SELECT, selection, clock.instant());
    }
}
