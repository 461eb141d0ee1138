package dev.unknot.reminder.ledger;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.person.Changes;
import dev.unknot.reminder.person.Lookup;
import dev.unknot.reminder.person.Person;
import dev.unknot.reminder.person.PersonLeft;
import dev.unknot.reminder.schedule.OneOff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is to come once; the engine takes away what it has settled. */
@ApplicationScoped
@Transactional
public class OneOffs implements Lookup<List<OneOff>> {

    private static final String SELECT =
            "SELECT o.organisation, o.employee, o.id, array_to_string(o.kinds, ','), o.due_at, o.cause, o.remedy FROM one_off o ";

    private final EntityManager entityManager;
    private final Changes changes;

    OneOffs(EntityManager entityManager, Changes changes) {
        this.entityManager = entityManager;
        this.changes = changes;
    }

    /** Keeps it for this person, in the place of one with the same id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(Person person, OneOff oneOff) {
        entityManager
                .createNativeQuery("""
                        INSERT INTO one_off (id, organisation, employee, bucket, kinds, remedy, due_at, cause)
                        SELECT ?1, organisation, employee, bucket, string_to_array(?4, ','), ?5, ?6, ?7 FROM employee
                        WHERE organisation = ?2 AND employee = ?3
                        ON CONFLICT (id) DO UPDATE SET due_at = excluded.due_at""")
                .setParameter(1, oneOff.id())
                .setParameter(2, person.organisation())
                .setParameter(3, person.employee())
                .setParameter(4, oneOff.kinds().stream().map(NudgeKind::key).collect(Collectors.joining(",")))
                .setParameter(5, oneOff.remedy().orElse(null))
                .setParameter(6, oneOff.dueAt())
                .setParameter(7, oneOff.cause().name().toLowerCase(Locale.ROOT))
                .executeUpdate();
        changes.mark(person);
    }

    /** Takes it away, if it is still to come. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(Person person, UUID id) {
        entityManager
                .createNativeQuery("DELETE FROM one_off WHERE id = ?1 AND organisation = ?2 AND employee = ?3")
                .setParameter(1, id)
                .setParameter(2, person.organisation())
                .setParameter(3, person.employee())
                .executeUpdate();
        changes.mark(person);
    }

    @Override
    public Map<Person, List<OneOff>> of(Collection<Person> people) {
        // Served by one_off_of_person.
        return byPerson(entityManager
                .createNativeQuery(
                        SELECT
                                + "JOIN unnest(CAST(?1 AS text[]), CAST(?2 AS text[])) AS p (organisation, employee)"
                                + " ON p.organisation = o.organisation AND p.employee = o.employee",
                        Tuple.class)
                .setParameter(1, people.stream().map(Person::organisation).toArray(String[]::new))
                .setParameter(2, people.stream().map(Person::employee).toArray(String[]::new)));
    }

    @Override
    public Map<Person, List<OneOff>> ofBuckets(Collection<Integer> buckets) {
        return byPerson(entityManager
                .createNativeQuery(SELECT + "WHERE o.bucket = ANY(?1)", Tuple.class)
                .setParameter(1, buckets.toArray(Integer[]::new)));
    }

    void on(@Observes PersonLeft left) {
        entityManager
                .createNativeQuery("DELETE FROM one_off WHERE organisation = ?1 AND employee = ?2")
                .setParameter(1, left.person().organisation())
                .setParameter(2, left.person().employee())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static Map<Person, List<OneOff>> byPerson(Query query) {
        return ((List<Tuple>) query.getResultList())
                .stream()
                        .collect(Collectors.groupingBy(
                                row -> new Person(row.get(0, String.class), row.get(1, String.class)),
                                Collectors.mapping(OneOffs::oneOff, Collectors.toList())));
    }

    private static OneOff oneOff(Tuple row) {
        return new OneOff(
                row.get(2, UUID.class),
                Arrays.stream(row.get(3, String.class).split(","))
                        .map(NudgeKind::of)
                        .toList(),
                row.get(4, Instant.class),
                OneOff.Cause.valueOf(row.get(5, String.class).toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.get(6, String.class)));
    }
}
