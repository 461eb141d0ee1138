package dev.unknot.reminder.person.preferences;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.person.Lookup;
import dev.unknot.reminder.person.PersonErased;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.schedule.suppression.QuietTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
        QuietPreferences read = QuietPreferences.read(
                time(row, 2),
                time(row, 3),
                List.of(row.get(7, String[].class)),
                row.get(4, Instant.class),
                List.of(row.get(5, String[].class)),
                row.get(6, String.class));
        return new QuietPreferences(
                shared(read.quietTimes()), read.doNotDisturbUntil(), read.daysOff(), read.holidays());
    }

    private static @Nullable LocalTime time(Tuple row, int column) {
        String text = row.get(column, String.class);
        return text == null ? null : LocalTime.parse(text);
    }

    private List<QuietTime> shared(List<QuietTime> all) {
        if (shared.size() >= MOST_SHARED) {
            shared.clear();
        }
        return all.isEmpty()
                ? List.of()
                : shared.computeIfAbsent(all.stream().map(QuietTime::text).toList(), same -> all);
    }
}
