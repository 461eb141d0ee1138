package dev.unknot.reminder.person.change;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.person.Employees;
import dev.unknot.reminder.person.PersonErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/**
 * Notes whose schedule changed, in the transaction of the change. Once that commits, the engine writes nothing that it
 * decided before, and reads the person again.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ScheduleChanges {

    private static final String INSERT = """
            INSERT INTO changed (bucket, organisation, employee)
            SELECT * FROM unnest(CAST(?1 AS int[]), CAST(?2 AS text[]), CAST(?3 AS text[]))""";

    private final EntityManager entityManager;
    private final Employees employees;

    ScheduleChanges(EntityManager entityManager, Employees employees) {
        this.entityManager = entityManager;
        this.employees = employees;
    }

    public void mark(Person person) {
        mark(List.of(person));
    }

    /** One statement for any number of people. */
    public void mark(Collection<Person> people) {
        entityManager
                .createNativeQuery(INSERT)
                .setParameter(1, people.stream().map(employees::bucket).toArray(Integer[]::new))
                .setParameter(2, people.stream().map(Person::organisation).toArray(String[]::new))
                .setParameter(3, people.stream().map(Person::employee).toArray(String[]::new))
                .executeUpdate();
    }

    void on(@Observes PersonErased erased) {
        mark(erased.person());
    }
}
