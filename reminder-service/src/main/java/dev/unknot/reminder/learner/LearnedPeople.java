package dev.unknot.reminder.learner;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unknot.reminder.learning.AdaptedPace;
import dev.unknot.reminder.learning.Hours;
import dev.unknot.reminder.learning.Learned;
import dev.unknot.reminder.person.Person;
import dev.unknot.reminder.person.PersonLeft;
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

/** What is learned of people; one statement however many are asked for. */
@ApplicationScoped
@Transactional
public class LearnedPeople {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    // A pace that the person chose is not learned.
    private static final String SELECT = """
            SELECT l.organisation, l.employee, l.since, l.day, l.hours, l.weights,
                   CASE WHEN w.pace_minutes IS NULL THEN l.minutes ELSE 45 END,
                   CASE WHEN w.pace_minutes IS NULL THEN l.before ELSE 45 END, l.from_day, l.good, l.too_often
            FROM learned l
            LEFT JOIN preferences w ON w.organisation = l.organisation AND w.employee = l.employee""";

    // Served by the primary key.
    private static final String OF_PEOPLE = SELECT + """
             JOIN jsonb_to_recordset(CAST(?1 AS jsonb)) AS p (organisation text, employee text)
              ON l.organisation = p.organisation AND l.employee = p.employee
            WHERE l.hours > 0""";

    // Served by learned_of_bucket.
    private static final String OF_BUCKETS = SELECT + " WHERE l.bucket = ANY(?1) AND l.hours > 0";

    // Nobody who leaves at this moment gets a row.
    private static final String WRITE = """
            INSERT INTO learned (organisation, employee, bucket, since, day, hours, weights, minutes, before, from_day, good,
                                 too_often)
            SELECT e.organisation, e.employee, e.bucket, l.since, l.day, l.hours, l.weights, l.minutes, l.before, l.from_day,
                   l.good, l.too_often
            FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS l (
                organisation text, employee text, since date, day date, hours int, weights real[], minutes int, before int,
                from_day date, good real, too_often real)
            JOIN employee e ON e.organisation = l.organisation AND e.employee = l.employee
            FOR KEY SHARE OF e
            ON CONFLICT (organisation, employee) DO UPDATE SET since = excluded.since, day = excluded.day,
                hours = excluded.hours, weights = excluded.weights, minutes = excluded.minutes, before = excluded.before,
                from_day = excluded.from_day, good = excluded.good, too_often = excluded.too_often""";

    private static final String FORGET =
            "UPDATE learned SET forgotten_at = ?1 WHERE organisation = ?2 AND employee = ?3";

    private final EntityManager entityManager;

    LearnedPeople(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Of those of these people of whom anything is. */
    public Map<Person, Learned> of(Collection<Person> people) {
        return read(entityManager
                .createNativeQuery(OF_PEOPLE, Tuple.class)
                .setParameter(1, JSON.valueToTree(people).toString()));
    }

    /** Of everybody of these buckets of whom anything is. */
    public Map<Person, Learned> ofBuckets(Collection<Integer> buckets) {
        return read(entityManager
                .createNativeQuery(OF_BUCKETS, Tuple.class)
                .setParameter(1, buckets.toArray(Integer[]::new)));
    }

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

    /** Begins anew: what fell due up to then is not learned again. */
    void forget(Person person, Instant now) {
        write(Map.of(person, Learned.NOTHING));
        entityManager
                .createNativeQuery(FORGET)
                .setParameter(1, now)
                .setParameter(2, person.organisation())
                .setParameter(3, person.employee())
                .executeUpdate();
    }

    void on(@Observes PersonLeft left) {
        entityManager
                .createNativeQuery("DELETE FROM learned WHERE organisation = ?1 AND employee = ?2")
                .setParameter(1, left.person().organisation())
                .setParameter(2, left.person().employee())
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
        AdaptedPace tempo = new AdaptedPace(
                row.get(6, Integer.class),
                row.get(7, Integer.class),
                LocalDate.parse(row.get(8).toString()),
                row.get(9, Float.class),
                row.get(10, Float.class));
        return new Learned(
                LocalDate.parse(row.get(2).toString()),
                LocalDate.parse(row.get(3).toString()),
                Hours.of(row.get(4, Integer.class), weights(row.get(5))),
                tempo);
    }

    private static float[] weights(Object array) {
        Object[] items = (Object[]) array;
        float[] weights = new float[items.length];
        for (int i = 0; i < items.length; i++) {
            weights[i] = ((Number) items[i]).floatValue();
        }
        return weights;
    }

    private static Map<String, Object> fields(Person person, Learned learned) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("organisation", person.organisation());
        fields.put("employee", person.employee());
        fields.put("since", learned.since().toString());
        fields.put("day", learned.day().toString());
        fields.put("hours", learned.hours().known());
        fields.put("weights", learned.hours().weights());
        fields.put("minutes", learned.tempo().minutes());
        fields.put("before", learned.tempo().before());
        fields.put("from_day", learned.tempo().from().toString());
        fields.put("good", learned.tempo().good());
        fields.put("too_often", learned.tempo().tooOften());
        return fields;
    }
}
