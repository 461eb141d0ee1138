package dev.unknot.reminder.engine.address;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.PersonErased;
import dev.unknot.reminder.person.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table calendar_address: one address a person at most, and only the hash of its secret. */
@ApplicationScoped
@Transactional
public class CalendarAddresses implements PersonalData {

    private static final String PUT = """
            INSERT INTO calendar_address (organisation, employee, secret_hash, created_at) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (organisation, employee)
            DO UPDATE SET secret_hash = excluded.secret_hash, created_at = excluded.created_at""";

    private static final String DELETE = "DELETE FROM calendar_address WHERE organisation = ?1 AND employee = ?2";

    // Served by calendar_address_secret.
    private static final String FIND = "SELECT organisation, employee FROM calendar_address WHERE secret_hash = ?1";

    private static final String CREATED =
            "SELECT created_at FROM calendar_address WHERE organisation = ?1 AND employee = ?2";

    private final EntityManager entityManager;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarAddresses(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Since when a person has an address. */
    public record Since(Instant createdAt) {}

    /** A new secret in place of the old one; empty when nobody knows the person. */
    Optional<Secret> renew(Person person) {
        return Employee.lockedIfKnown(person).map(employee -> {
            Secret secret = Secret.drawn(random);
            of(person, PUT)
                    .setParameter(3, secret.hash())
                    .setParameter(4, clock.instant())
                    .executeUpdate();
            return secret;
        });
    }

    /** Has no effect when there is no address. */
    void end(Person person) {
        of(person, DELETE).executeUpdate();
    }

    /** Whose calendar the secret opens. */
    @SuppressWarnings("unchecked")
    Optional<Person> opened(Secret secret) {
        List<Tuple> rows = entityManager
                .createNativeQuery(FIND, Tuple.class)
                .setParameter(1, secret.hash())
                .getResultList();
        return rows.stream()
                .map(row -> new Person(row.get(0, String.class), row.get(1, String.class)))
                .findFirst();
    }

    @Override
    public String part() {
        return "calendarAddress";
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<Since> kept(Person person) {
        List<Instant> created = entityManager
                .createNativeQuery(CREATED, Instant.class)
                .setParameter(1, person.organisation())
                .setParameter(2, person.employee())
                .getResultList();
        return created.stream().map(Since::new).findFirst();
    }

    void on(@Observes PersonErased erased) {
        end(erased.person());
    }

    private Query of(Person person, String sql) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter(1, person.organisation())
                .setParameter(2, person.employee());
    }
}
