package dev.unknot.reminder.availability.suppression;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unknot.reminder.availability.holiday.Holidays;
import dev.unknot.reminder.person.Lookup;
import dev.unknot.reminder.person.Person;
import dev.unknot.reminder.schedule.Suppressions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands against nudging people now; one statement for any number of them. */
@ApplicationScoped
@Transactional
public class LoadSuppressions implements Lookup<Suppressions> {

    /** What was over before that bears on no slot any more. */
    private static final Duration BACK = Duration.ofHours(1);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    // Each part is served by the table's primary key, or by its index on bucket. %1$s chooses the people.
    private static final String LOAD = """
            SELECT organisation, employee, 'holidays' AS what, NULL::timestamptz AS from_at, NULL::timestamptz AS until_at,
                coalesce(preferences.holidays, country) AS words
            FROM employee LEFT JOIN preferences USING (organisation, employee) %2$s
              AND coalesce(preferences.holidays, country) <> 'off'
            UNION ALL
            SELECT organisation, employee, 'quiet', NULL, NULL, quiet_from || ' ' || quiet_to
            FROM preferences %1$s AND quiet_from IS NOT NULL
            UNION ALL
            SELECT organisation, employee, 'do-not-disturb', NULL, do_not_disturb_until, NULL
            FROM preferences %1$s AND do_not_disturb_until > :now
            UNION ALL
            SELECT organisation, employee, 'days-off', NULL, NULL, unnest(days_off)
            FROM preferences %1$s
            UNION ALL
            SELECT organisation, employee, 'pause', from_at, until_at, NULL
            FROM pause %1$s AND until_at > :now
            UNION ALL
            SELECT organisation, employee, 'busy', unnest(busy_from), unnest(busy_until), NULL
            FROM feed %1$s
            UNION ALL
            SELECT organisation, employee, what, at, until_at, NULL
            FROM activity %1$s AND until_at > :since""";

    private static final String PEOPLE =
            " JOIN jsonb_to_recordset(CAST(:people AS jsonb)) AS p (organisation text, employee text)"
                    + " USING (organisation, employee) WHERE true";

    private final EntityManager entityManager;
    private final Holidays holidays;
    private final Clock clock;

    LoadSuppressions(EntityManager entityManager, Holidays holidays, Clock clock) {
        this.entityManager = entityManager;
        this.holidays = holidays;
        this.clock = clock;
    }

    @Override
    public Map<Person, Suppressions> of(Collection<Person> people) {
        return people.isEmpty()
                ? Map.of()
                : load(query(PEOPLE, PEOPLE)
                        .setParameter("people", JSON.valueToTree(people).toString()));
    }

    @Override
    public Map<Person, Suppressions> ofBuckets(Collection<Integer> buckets) {
        return load(query(" WHERE bucket = ANY(:buckets)", " WHERE employee.bucket = ANY(:buckets)")
                .setParameter("buckets", buckets.toArray(Integer[]::new)));
    }

    private Query query(String chosen, String chosenEmployees) {
        return entityManager.createNativeQuery(LOAD.formatted(chosen, chosenEmployees), Tuple.class);
    }

    @SuppressWarnings("unchecked")
    private Map<Person, Suppressions> load(Query query) {
        Instant now = clock.instant();
        query.setParameter("now", now).setParameter("since", now.minus(BACK));
        Map<Person, SuppressionFacts> found = new HashMap<>();
        for (Tuple row : (List<Tuple>) query.getResultList()) {
            Person person = new Person(row.get(0, String.class), row.get(1, String.class));
            found.computeIfAbsent(person, key -> new SuppressionFacts()).add(fact(row));
        }
        Map<Person, Suppressions> circumstances = new HashMap<>();
        found.forEach((person, one) -> {
            Suppressions all = one.circumstances(holidays, now);
            if (all != Suppressions.NONE) {
                circumstances.put(person, all);
            }
        });
        return circumstances;
    }

    private static SuppressionFacts.Fact fact(Tuple row) {
        return new SuppressionFacts.Fact(
                row.get(2, String.class),
                Optional.ofNullable(row.get(3, Instant.class)).orElse(Instant.MIN),
                Optional.ofNullable(row.get(4, Instant.class)).orElse(Instant.MAX),
                Optional.ofNullable(row.get(5, String.class)).orElse(""));
    }
}
