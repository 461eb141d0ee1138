package dev.unknot.reminder.person;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.schedule.suppression.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads tables that hold at most one span of time for each person. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SpansOfPeople {

    private final EntityManager entityManager;

    SpansOfPeople(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * The spans that end after {@code now}.
     *
     * @param select organisation, employee, the beginning, and {@code until_at} from one table, without conditions
     */
    @SuppressWarnings("unchecked")
    public Map<Person, Span> unfinished(String select, Selection selection, Instant now) {
        List<Tuple> rows = selection
                .bind(entityManager.createNativeQuery(
                        select + selection.clause() + " AND until_at > :now", Tuple.class))
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> new Person(row.get(0, String.class), row.get(1, String.class)),
                        row -> new Span(row.get(2, Instant.class), row.get(3, Instant.class))));
    }
}
