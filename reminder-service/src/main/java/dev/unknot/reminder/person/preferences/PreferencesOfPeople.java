package dev.unknot.reminder.person.preferences;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.person.Lookup;
import dev.unknot.reminder.person.PersonErased;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.schedule.suppression.DaysOff;
import dev.unknot.reminder.schedule.suppression.QuietTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table preferences, read for many people at once. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PreferencesOfPeople implements Lookup<QuietPreferences> {

    private static final String SELECT = """
            SELECT organisation, employee, CAST(quiet_from AS text), CAST(quiet_to AS text), do_not_disturb_until, days_off,
                   holidays, quiet_times
            FROM preferences""";

    /** People can make up new quiet times without end. */
    private static final int MOST_SHARED = 10_000;

    private final EntityManager entityManager;

    // Many people keep the same quiet times; they share one list.
    private final Map<List<String>, List<QuietTime>> shared = new ConcurrentHashMap<>();

    PreferencesOfPeople(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** When they want no nudges. */
    @Override
    @SuppressWarnings("unchecked")
    public Map<Person, QuietPreferences> of(Selection selection) {
        List<Tuple> rows = selection
                .bind(entityManager.createNativeQuery(SELECT + selection.clause(), Tuple.class))
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> new Person(row.get(0, String.class), row.get(1, String.class)), this::quiet));
    }

    void on(@Observes PersonErased erased) {
        Preferences.deleteById(erased.person());
    }

    private QuietPreferences quiet(Tuple row) {
        return new QuietPreferences(
                quietTimes(row),
                Optional.ofNullable(row.get(4, Instant.class)),
                Arrays.stream(row.get(5, String[].class))
                        .map(days -> days.split(" "))
                        .map(days -> new DaysOff(LocalDate.parse(days[0]), LocalDate.parse(days[1])))
                        .toList(),
                Optional.ofNullable(row.get(6, String.class)));
    }

    /** Those of every day and those of chosen weekdays together. */
    private List<QuietTime> quietTimes(Tuple row) {
        Optional<QuietTime> everyDay = Optional.ofNullable(row.get(2, String.class))
                .map(from -> QuietTime.everyDay(LocalTime.parse(from), LocalTime.parse(row.get(3, String.class))));
        List<QuietTime> all = Stream.concat(
                        everyDay.stream(),
                        Arrays.stream(row.get(7, String[].class)).map(QuietTime::of))
                .toList();
        if (shared.size() >= MOST_SHARED) {
            shared.clear();
        }
        return all.isEmpty()
                ? List.of()
                : shared.computeIfAbsent(all.stream().map(QuietTime::text).toList(), same -> all);
    }
}
