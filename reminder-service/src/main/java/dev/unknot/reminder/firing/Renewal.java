package dev.unknot.reminder.firing;

import dev.unknot.reminder.employee.Person;
import dev.unknot.reminder.roster.LoadMembers;
import dev.unknot.reminder.roster.Member;
import dev.unknot.reminder.roster.Roster;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Those who changed since they were read. The table tells of each once, so they are kept here until they are read again. */
final class Renewal {

    private static final int AT_ONCE = 2_000;

    private final LoadMembers load;
    private final Map<Person, Integer> changed = new HashMap<>();

    Renewal(LoadMembers load) {
        this.load = load;
    }

    void renew(Roster roster, Held held) throws SQLException {
        changed.putAll(held.changed(roster.buckets()));
        while (!changed.isEmpty()) {
            List<Person> people = changed.keySet().stream().limit(AT_ONCE).toList();
            Set<Person> gone = new LinkedHashSet<>(people);
            for (Member.Known known : load.of(people)) {
                roster.put(Member.again(known, roster.find(known.bucket(), known.person())));
                gone.remove(known.person());
            }
            gone.forEach(person -> roster.remove(changed.getOrDefault(person, -1), person));
            if (!gone.isEmpty()) {
                held.erase(List.copyOf(gone));
            }
            people.forEach(changed::remove);
        }
    }

    void forget() {
        changed.clear();
    }
}
