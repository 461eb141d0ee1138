package dev.unknot.reminder.learner;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unknot.contracts.Person;
import dev.unknot.reminder.learning.AdaptedPace;
import dev.unknot.reminder.learning.Hours;
import dev.unknot.reminder.learning.Learned;
import dev.unknot.reminder.person.Employees;
import dev.unknot.reminder.person.PersonErased;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.person.preferences.Preferences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The table learned. */
@ApplicationScoped
@Transactional
public class LearnedPeople {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    // Served by the primary key and learned_of_bucket. A pace that the person chose is not learned.
    private static final String SELECT = """
            SELECT organisation, employee, since, day, hours, weights,
                   CASE WHEN own.pace_minutes IS NULL THEN minutes ELSE 45 END,
                   CASE WHEN own.pace_minutes IS NULL THEN before ELSE 45 END, from_day, good, too_often
            FROM (SELECT * FROM learned%s AND hours > 0) AS known
            LEFT JOIN (""" + Preferences.OWN_PACES + ") AS own USING (organisation, employee)";

    private static final String WRITE = """
            INSERT INTO learned (organisation, employee, bucket, since, day, hours, weights, minutes, before, from_day, good,
                                 too_often)
            SELECT organisation, employee, bucket, since, day, hours, weights, minutes, before, from_day, good, too_often
            FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS l (
                organisation text, employee text, bucket int, since date, day date, hours int, weights real[], minutes int,
                before int, from_day date, good real, too_often real)
            ON CONFLICT (organisation, employee) DO UPDATE SET since = excluded.since, day = excluded.day,
                hours = excluded.hours, weights = excluded.weights, minutes = excluded.minutes, before = excluded.before,
                from_day = excluded.from_day, good = excluded.good, too_often = excluded.too_often""";

    private static final String FORGET =
            "UPDATE learned SET forgotten_at = ?1 WHERE organisation = ?2 AND employee = ?3";

    private final EntityManager entityManager;
    private final Employees employees;

    LearnedPeople(EntityManager entityManager, Employees employees) {
        this.entityManager = entityManager;
        this.employees = employees;
    }

    /** Holds only people from whom something is learned. */
    public Map<Person, Learned> of(Selection selection) {
        return read(selection.bind(entityManager.createNativeQuery(SELECT.formatted(selection.clause()), Tuple.class)));
    }

    /** When those of these people who did so had everything forgotten. */
    @SuppressWarnings("unchecked")
    Map<Person, Instant> forgottenAt(Collection<Person> people) {
        Selection selection = new Selection.OfPeople(people);
        List<Tuple> rows = selection
                .bind(entityManager.createNativeQuery(
                        "SELECT organisation, employee, forgotten_at FROM learned" + selection.clause()
                                + " AND forgotten_at IS NOT NULL",
                        Tuple.class))
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> new Person(row.get(0, String.class), row.get(1, String.class)),
                        row -> row.get(2, Instant.class)));
    }

    /** The caller {@linkplain Employees#keep keeps} these people. */
    void write(Map<Person, Learned> learned) {
        if (!learned.isEmpty()) {
            List<Map<String, Object>> rows = learned.entrySet().stream()
                    .map(entry -> fields(entry.getKey(), entry.getValue()))
                    .toList();
            entityManager
                    .createNativeQuery(WRITE)
                    .setParameter(1, JSON.valueToTree(rows).toString())
                    .executeUpdate();
        }
    }

    /** Starts anew: what fell due by then is not learned again. */
    void forget(Person person, Instant now) {
        write(Map.of(person, Learned.NOTHING));
        entityManager
                .createNativeQuery(FORGET)
                .setParameter(1, now)
                .setParameter(2, person.organisation())
                .setParameter(3, person.employee())
                .executeUpdate();
    }

    void on(@Observes PersonErased erased) {
        entityManager
                .createNativeQuery("DELETE FROM learned WHERE organisation = ?1 AND employee = ?2")
                .setParameter(1, erased.person().organisation())
                .setParameter(2, erased.person().employee())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static Map<Person, Learned> read(Query query) {
        Map<Person, Learned> found = new HashMap<>();
        for (Tuple row : (List<Tuple>) query.getResultList()) {
            found.put(new Person(row.get(0, String.class), row.get(1, String.class)), learned(row));
        }
        return found;
    }

    private static Learned learned(Tuple row) {
        AdaptedPace pace = new AdaptedPace(
                row.get(6, Integer.class),
                row.get(7, Integer.class),
                LocalDate.parse(row.get(8).toString()),
                row.get(9, Float.class),
                row.get(10, Float.class));
        return new Learned(
                LocalDate.parse(row.get(2).toString()),
                LocalDate.parse(row.get(3).toString()),
                Hours.of(row.get(4, Integer.class), weights(row.get(5))),
                pace);
    }

    private static float[] weights(Object array) {
        Object[] items = (Object[]) array;
        float[] weights = new float[items.length];
        for (int i = 0; i < items.length; i++) {
            weights[i] = ((Number) items[i]).floatValue();
        }
        return weights;
    }

    private Map<String, Object> fields(Person person, Learned learned) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("organisation", person.organisation());
        fields.put("employee", person.employee());
        fields.put("bucket", employees.bucket(person));
        fields.put("since", learned.since().toString());
        fields.put("day", learned.day().toString());
        fields.put("hours", learned.hours().known());
        fields.put("weights", learned.hours().weights());
        fields.put("minutes", learned.pace().minutes());
        fields.put("before", learned.pace().before());
        fields.put("from_day", learned.pace().from().toString());
        fields.put("good", learned.pace().good());
        fields.put("too_often", learned.pace().tooOften());
        return fields;
    }
}
