package dev.unknot.reminder.person;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.people.EmployeeEnrolled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table employee. A statement elsewhere that needs it builds on one of the parts below. */
@ApplicationScoped
public class Employees {

    /** The row of one person, kept from being deleted until the transaction ends. Parameters: organisation, employee. */
    public static final String STAYING = "SELECT organisation, employee, bucket FROM employee"
            + " WHERE organisation = :organisation AND employee = :employee FOR KEY SHARE";

    /** Those of some people who are known. Parameters as of {@link Selection.OfPeople}. */
    public static final String OF_PEOPLE = "SELECT organisation, employee, bucket FROM employee"
            + " JOIN unnest(CAST(:organisations AS text[]), CAST(:employees AS text[]))"
            + " AS chosen (organisation, employee) USING (organisation, employee)";

    /** Everybody of some buckets. Parameter: an array of buckets. */
    public static final String OF_BUCKETS =
            "SELECT organisation, employee, language FROM employee WHERE bucket = ANY(?)";

    /** What platforms enrolled of everybody; for a join by organisation and employee. */
    public static final String ENROLLED =
            "SELECT organisation, employee, enrolled_zone, country, unit FROM employee WHERE enrolled_zone IS NOT NULL";

    /** Those of some people who are not known any more. Parameters: arrays of organisations and of employees. */
    public static final String GONE = """
            SELECT p.organisation, p.employee FROM unnest(?, ?) AS p (organisation, employee)
            WHERE NOT EXISTS (SELECT FROM employee e WHERE (e.organisation, e.employee) = (p.organisation, p.employee))""";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String ADD = """
            INSERT INTO employee (organisation, employee, bucket, zone, language, country, unit, working_hours,
                                  enrolled_zone, enrolled_language, enrolled_hours, said_at)
            SELECT organisation, employee, bucket, zone, language, country, unit, hours, zone, language, hours, said_at
            FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS e (
                organisation text, employee text, bucket int, zone text, language text, country text, unit text,
                hours text[], said_at timestamptz)""";

    private static final String CONFIRM = """
            UPDATE employee SET said_at = said.at
            FROM unnest(CAST(?1 AS text[]), CAST(?2 AS text[]), CAST(CAST(?3 AS text[]) AS timestamptz[]))
                AS said (organisation, employee, at)
            WHERE (employee.organisation, employee.employee) = (said.organisation, said.employee)
              AND (said_at IS NULL OR said_at < said.at)""";

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

    /** Those of these people who are known, to be read only: others may change them meanwhile. */
    @Transactional(Transactional.TxType.MANDATORY)
    @SuppressWarnings("unchecked")
    public Map<Person, Employee> known(Collection<Person> people) {
        Selection selection = new Selection.OfPeople(people);
        List<Employee> found = selection
                .bind(entityManager.createNativeQuery(
                        "SELECT employee.* FROM employee" + selection.clause(), Employee.class))
                .getResultList();
        found.forEach(entityManager::detach);
        return found.stream().collect(Collectors.toMap(Employee::person, Function.identity()));
    }

    /** Adds people who are not known yet, in one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Collection<Enrolment> enrolments) {
        List<Map<String, Object>> rows = enrolments.stream().map(this::fields).toList();
        entityManager
                .createNativeQuery(ADD)
                .setParameter(1, JSON.valueToTree(rows).toString())
                .executeUpdate();
    }

    /** Notes that platforms said the same again; what is newer stays. One statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void confirm(Collection<Enrolment> enrolments) {
        entityManager
                .createNativeQuery(CONFIRM)
                .setParameter(
                        1,
                        enrolments.stream()
                                .map(one -> one.person().organisation())
                                .toArray(String[]::new))
                .setParameter(
                        2,
                        enrolments.stream().map(one -> one.person().employee()).toArray(String[]::new))
                .setParameter(
                        3, enrolments.stream().map(one -> one.when().toString()).toArray(String[]::new))
                .executeUpdate();
    }

    private Map<String, Object> fields(Enrolment enrolment) {
        EmployeeEnrolled known = enrolment.known();
        Employee employee = new Employee();
        employee.become(known, enrolment.when());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("organisation", known.organisation());
        fields.put("employee", known.employee());
        fields.put("bucket", bucket(enrolment.person()));
        fields.put("zone", employee.enrolledZone);
        fields.put("language", employee.enrolledLanguage);
        fields.put("country", employee.country);
        fields.put("unit", employee.unit);
        fields.put("hours", employee.enrolledHours);
        fields.put("said_at", enrolment.when().toString());
        return fields;
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
