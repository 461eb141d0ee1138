package dev.unknot.triage.employee;

import dev.unknot.contracts.Person;
import dev.unknot.messaging.erasure.Tombstone;
import dev.unknot.messaging.erasure.Tombstones;
import dev.unknot.triage.language.Language;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hibernate.Session;

/**
 * What is known of a person, and who has left. Everything here happens in the caller's transaction.
 *
 * <p>A native query here never names the class of a single value: Hibernate finds no plan of such a query again, and keeps
 * a new one each time, until the search through thousands of them takes longer than the query.
 */
@ApplicationScoped
@Unremovable
@Transactional(Transactional.TxType.MANDATORY)
public class Employees {

    private final Session database;
    private final Tombstones tombstones;

    Employees(Session database, Tombstones tombstones) {
        this.database = database;
        this.tombstones = tombstones;
    }

    /** Lets one change to this person at a time through, so that nothing is written behind an erasure. */
    public void lock(Person person) {
        tombstones.lock(person);
    }

    /**
     * What a person's events say of them.
     *
     * @param language as a BCP 47 tag
     */
    public record Known(ZoneId zone, Optional<String> country, Optional<String> language) {}

    /** The language to answer in if the request asks for none: the person's own, or else English. */
    public static Language languageOf(Optional<Known> person) {
        return person.flatMap(Known::language).flatMap(Language::of).orElse(Language.ENGLISH);
    }

    public Optional<Known> known(Person person) {
        return database.createNativeQuery(
                        "SELECT zone, country, language FROM employee WHERE organisation = ?1 AND employee = ?2",
                        Object[].class)
                .setParameter(1, person.organisation())
                .setParameter(2, person.employee())
                .getResultStream()
                .findFirst()
                .map(row -> new Known(
                        ZoneId.of((String) row[0]), Optional.ofNullable((String) row[1]), Optional.ofNullable((String)
                                row[2])));
    }

    public boolean hasLeft(Person person) {
        return tombstones.of(person).filter(Tombstone::isGone).isPresent();
    }

    /** An event that is older than what is known changes nothing. */
    void remember(Person person, Known known, Instant time) {
        database.createNativeMutationQuery("""
                        INSERT INTO employee (organisation, employee, zone, country, language, known_at)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                        ON CONFLICT (organisation, employee) DO UPDATE
                        SET zone = excluded.zone, country = excluded.country, language = excluded.language,
                            known_at = excluded.known_at
                        WHERE employee.known_at <= excluded.known_at
                        """)
                .setParameter(1, person.organisation())
                .setParameter(2, person.employee())
                .setParameter(3, known.zone().getId())
                .setParameter(4, known.country().orElse(null))
                .setParameter(5, known.language().orElse(null))
                .setParameter(6, time.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        tombstones.markReturned(person, time);
    }

    void erase(Person person, Instant leftAt) {
        for (String table : new String[] {"assessment", "erased_hold", "employee"}) {
            database.createNativeMutationQuery("DELETE FROM " + table + " WHERE organisation = ?1 AND employee = ?2")
                    .setParameter(1, person.organisation())
                    .setParameter(2, person.employee())
                    .executeUpdate();
        }
        tombstones.mark(person, leftAt);
    }
}
