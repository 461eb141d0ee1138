package dev.unknot.reminder.availability.pause;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.person.Lookup;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.schedule.suppression.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The pauses of many people at once. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Pauses implements Lookup<Span> {

    private static final String SELECT = "SELECT organisation, employee, from_at, until_at FROM pause";

    private final EntityManager entityManager;
    private final Clock clock;

    Pauses(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Those that are not over. */
    @Override
    @SuppressWarnings("unchecked")
    public Map<Person, Span> of(Selection selection) {
        List<Tuple> rows = selection
                .bind(entityManager.createNativeQuery(
                        SELECT + selection.clause() + " AND until_at > :now", Tuple.class))
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> new Person(row.get(0, String.class), row.get(1, String.class)),
                        row -> new Span(row.get(2, Instant.class), row.get(3, Instant.class))));
    }
}
