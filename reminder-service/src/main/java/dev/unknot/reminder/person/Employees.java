package dev.unknot.reminder.person;

import dev.unknot.contracts.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The table employee. A statement elsewhere that needs it builds on one of the parts below. */
@ApplicationScoped
public class Employees {

    /** The row of one person, kept from being deleted until the transaction ends. Parameters: organisation, employee. */
    public static final String STAYING = "SELECT organisation, employee, bucket FROM employee"
            + " WHERE organisation = :organisation AND employee = :employee FOR KEY SHARE";

    /** Everybody of some buckets. Parameter: an array of buckets. */
    public static final String OF_BUCKETS =
            "SELECT organisation, employee, language FROM employee WHERE bucket = ANY(?)";

    /** Those of some people who are not known any more. Parameters: arrays of organisations and of employees. */
    public static final String GONE = """
            SELECT p.organisation, p.employee FROM unnest(?, ?) AS p (organisation, employee)
            WHERE NOT EXISTS (SELECT FROM employee e WHERE (e.organisation, e.employee) = (p.organisation, p.employee))""";

    private final EntityManager entityManager;
    private final ReminderConfig config;

    Employees(EntityManager entityManager, ReminderConfig config) {
        this.entityManager = entityManager;
        this.config = config;
    }

    /** The bucket of this person, known or not. */
    public int bucket(Person person) {
        return Bucket.of(person, config.buckets());
    }

    /** The row of this person, made if there is none, locked so that nobody else changes their plan meanwhile. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Employee lock(Person person) {
        entityManager
                .createNativeQuery("""
                        INSERT INTO employee (organisation, employee, bucket, working_hours)
                        VALUES (?1, ?2, ?3, '{}') ON CONFLICT DO NOTHING""")
                .setParameter(1, person.organisation())
                .setParameter(2, person.employee())
                .setParameter(3, bucket(person))
                .executeUpdate();
        return Employee.findById(person, LockModeType.PESSIMISTIC_WRITE);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void delete(Employee employee) {
        employee.delete();
    }

    /** The buckets of those of these people who are known, each kept from leaving until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Person, Integer> keep(Collection<Person> people) {
        Selection selection = new Selection.OfPeople(people);
        // A fixed order, so that two batches never wait for each other.
        return read(
                selection.bind(query("SELECT organisation, employee, bucket FROM employee" + selection.clause()
                        + " ORDER BY organisation, employee FOR KEY SHARE OF employee")),
                row -> row.get(2, Integer.class));
    }

    /** The zones of those of the selected people who are enrolled. */
    @Transactional
    public Map<Person, ZoneId> zones(Selection selection) {
        return read(
                selection.bind(query("SELECT organisation, employee, zone FROM employee" + selection.clause()
                        + " AND zone IS NOT NULL")),
                row -> ZoneId.of(row.get(2, String.class)));
    }

    /** The languages of those of these people whose language is known. */
    @Transactional
    public Map<Person, String> languages(Collection<Person> people) {
        Selection selection = new Selection.OfPeople(people);
        return read(
                selection.bind(query("SELECT organisation, employee, language FROM employee" + selection.clause()
                        + " AND language IS NOT NULL")),
                row -> row.get(2, String.class));
    }

    /** The countries of those of the selected people whose country is known. */
    @Transactional
    public Map<Person, String> countries(Selection selection) {
        return read(
                selection.bind(query("SELECT organisation, employee, country FROM employee" + selection.clause()
                        + " AND country IS NOT NULL")),
                row -> row.get(2, String.class));
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql, Tuple.class);
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<Person, T> read(Query query, Function<Tuple, T> value) {
        Map<Person, T> found = new HashMap<>();
        for (Tuple row : (List<Tuple>) query.getResultList()) {
            found.put(new Person(row.get(0, String.class), row.get(1, String.class)), value.apply(row));
        }
        return found;
    }
}
