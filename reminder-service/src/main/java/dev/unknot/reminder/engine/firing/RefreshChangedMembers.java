package dev.unknot.reminder.engine.firing;

import dev.unknot.reminder.engine.roster.LoadMembers;
import dev.unknot.reminder.engine.roster.Member;
import dev.unknot.reminder.engine.roster.Roster;
import dev.unknot.reminder.person.Person;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Those who changed since they were read, some at a time so that a change of half a million people lets the others have their
 * nudges meanwhile. The table tells of each once, so they are kept here until they are read again.
 */
final class RefreshChangedMembers {

    private static final int AT_ONCE = 2_000;

    private final LoadMembers load;
    private final Map<Person, Integer> changed = new HashMap<>();
    private Optional<Instant> heard = Optional.empty();

    RefreshChangedMembers(LoadMembers load) {
        this.load = load;
    }

    /**
     * Reads some of them again.
     *
     * @return whether there may be more; until they are read again nothing is written about them
     */
    boolean renew(Roster roster, BucketQueries held, Instant now) throws SQLException {
        List<BucketQueries.Changed> some = held.changed(roster.buckets(), AT_ONCE);
        boolean more = some.size() == AT_ONCE;
        read(some, roster, held);
        if (!more) {
            heard = Optional.of(now);
        }
        return more;
    }

    /**
     * Whoever changed before then was read again; who changed later may have something due that nobody knows of here. Empty
     * while that is said of no moment.
     */
    Optional<Instant> heard() {
        return heard;
    }

    /** There are more buckets now, whose changes were not asked for before. */
    void widen() {
        heard = Optional.empty();
    }

    /** Reads those of these people again who changed. */
    void renew(Roster roster, BucketQueries held, List<Person> people) throws SQLException {
        read(held.changed(roster.buckets(), people), roster, held);
    }

    private void read(List<BucketQueries.Changed> more, Roster roster, BucketQueries held) throws SQLException {
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
        if (!gone.isEmpty()) {
            held.erase(List.copyOf(gone));
        }
        changed.clear();
    }

    void forget() {
        changed.clear();
        heard = Optional.empty();
    }
}
