package dev.unknot.reminder.engine.firing;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.engine.roster.LoadMembers;
import dev.unknot.reminder.engine.roster.Member;
import dev.unknot.reminder.engine.roster.Roster;
import dev.unknot.reminder.person.change.ChangedPeople;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads changed members again, some at a time, so that a change of half a million people lets the others have their nudges
 * meanwhile. Taking a change removes it from the table, so it is kept here until the person is read.
 */
final class RefreshChangedMembers {

    private static final int AT_ONCE = 2_000;

    private final LoadMembers load;
    private final Map<Person, Integer> changed = new HashMap<>();
    private Optional<Instant> completeUpTo = Optional.empty();

    RefreshChangedMembers(LoadMembers load) {
        this.load = load;
    }

    /**
     * Reads some of them.
     *
     * @return whether there may be more; nothing is written about those until they are read
     */
    boolean refresh(Roster roster, Connection connection, Instant now) throws SQLException {
        List<ChangedPeople.Changed> some = new ChangedPeople(connection).take(roster.buckets(), AT_ONCE);
        boolean more = some.size() == AT_ONCE;
        read(some, roster, connection);
        if (!more) {
            completeUpTo = Optional.of(now);
        }
        return more;
    }

    /** Reads those of these people who changed. */
    void refresh(Roster roster, Connection connection, List<Person> people) throws SQLException {
        read(new ChangedPeople(connection).take(roster.buckets(), people), roster, connection);
    }

    /**
     * Everybody who changed before this moment is read. Of those who changed later, something unknown here may be due.
     * Empty while there is no such moment.
     */
    Optional<Instant> completeUpTo() {
        return completeUpTo;
    }

    /** The roster has more buckets now, whose changes were not taken before. */
    void rosterHasGrown() {
        completeUpTo = Optional.empty();
    }

    void forget() {
        changed.clear();
        completeUpTo = Optional.empty();
    }

    private void read(List<ChangedPeople.Changed> more, Roster roster, Connection connection) throws SQLException {
        more.forEach(one -> changed.put(one.person(), one.bucket()));
        if (changed.isEmpty()) {
            return;
        }
        Set<Person> gone = new LinkedHashSet<>(changed.keySet());
        for (Member.Known known : load.of(changed.keySet())) {
            roster.put(Member.again(known, roster.find(known.bucket(), known.person())));
            gone.remove(known.person());
        }
        gone.forEach(person -> roster.remove(changed.getOrDefault(person, -1), person));
        new EraseLeavers(connection).erase(List.copyOf(gone));
        changed.clear();
    }
}
