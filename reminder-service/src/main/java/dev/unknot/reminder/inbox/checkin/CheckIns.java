package dev.unknot.reminder.inbox.checkin;

import dev.unknot.contracts.Person;
import dev.unknot.http.idempotency.Repeat;
import dev.unknot.reminder.ledger.RetainDays;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.PersonErased;
import dev.unknot.reminder.person.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table check_in. Whoever writes holds the lock on the person. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CheckIns implements PersonalData {

    private static final String SELECT = "SELECT id, at, local_date, discomfort, request_hash FROM check_in"
            + " WHERE organisation = ?1 AND employee = ?2";

    private static final String KEPT = "SELECT id, at, local_date, discomfort, nudge, idempotency_key, request_hash"
            + " FROM check_in WHERE organisation = ?1 AND employee = ?2 ORDER BY at, id";

    private static final String INSERT = """
            INSERT INTO check_in
                (id, organisation, employee, at, local_date, discomfort, nudge, idempotency_key, request_hash)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, CAST(?7 AS uuid), ?8, ?9)
            ON CONFLICT (nudge) DO UPDATE SET discomfort = excluded.discomfort""";

    private final EntityManager entityManager;

    CheckIns(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * One row, for the export.
     *
     * @param nudge the check-in that asked
     */
    public record Kept(
            UUID id,
            Instant at,
            LocalDate date,
            int discomfort,
            Optional<UUID> nudge,
            Optional<String> idempotencyKey,
            Optional<String> requestHash) {}

    @Override
    public String part() {
        return "checkIns";
    }

    @Override
    public Optional<List<Kept>> kept(Person person) {
        return Optional.of(rows(query(KEPT, person)).stream()
                .map(row -> new Kept(
                        row.get(0, UUID.class),
                        row.get(1, Instant.class),
                        LocalDate.parse(row.get(2).toString()),
                        row.get(3, Integer.class),
                        Optional.ofNullable(row.get(4, UUID.class)),
                        Optional.ofNullable(row.get(5, String.class)),
                        Optional.ofNullable(row.get(6, String.class))))
                .toList());
    }

    /** What the person answers to a check-in nudge; another answer replaces it. */
    public void answer(Person person, UUID nudge, int discomfort, Instant at) {
        insert(person, checkIn(person, discomfort, at), Optional.of(nudge), Optional.empty());
    }

    /** Forgets the answer to a check-in nudge, if there is one. */
    public void forget(UUID nudge) {
        entityManager
                .createNativeQuery("DELETE FROM check_in WHERE nudge = ?1")
                .setParameter(1, nudge)
                .executeUpdate();
    }

    /** The check-ins of these local days, the earliest first. Served by check_in_of_person. */
    public List<CheckIn> between(Person person, LocalDate first, LocalDate last) {
        return rows(query(SELECT + " AND local_date BETWEEN ?3 AND ?4 ORDER BY at, id", person)
                        .setParameter(3, first)
                        .setParameter(4, last))
                .stream()
                .map(CheckIns::checkIn)
                .toList();
    }

    CheckIn add(Person person, int discomfort, Instant at, Repeat repeat) {
        CheckIn checkIn = checkIn(person, discomfort, at);
        insert(person, checkIn, Optional.empty(), Optional.of(repeat));
        return checkIn;
    }

    /** The one that this request made before. Served by check_in_once. */
    Optional<CheckIn> earlier(Person person, Repeat repeat) {
        return repeat.key().flatMap(key -> {
            Optional<Tuple> earlier =
                    rows(query(SELECT + " AND idempotency_key = ?3", person).setParameter(3, key)).stream()
                            .findFirst();
            earlier.ifPresent(row -> repeat.requireSame(row.get(4, String.class)));
            return earlier.map(CheckIns::checkIn);
        });
    }

    /** Forgets what is older than the ledger. Served by check_in_of_day. */
    void forgetOld(LocalDate today) {
        entityManager
                .createNativeQuery("DELETE FROM check_in WHERE local_date < ?1")
                .setParameter(1, today.minusDays(RetainDays.DAYS))
                .executeUpdate();
    }

    void on(@Observes PersonErased erased) {
        query("DELETE FROM check_in WHERE organisation = ?1 AND employee = ?2", erased.person())
                .executeUpdate();
    }

    private void insert(Person person, CheckIn checkIn, Optional<UUID> nudge, Optional<Repeat> repeat) {
        entityManager
                .createNativeQuery(INSERT)
                .setParameter(1, checkIn.id())
                .setParameter(2, person.organisation())
                .setParameter(3, person.employee())
                .setParameter(4, checkIn.at())
                .setParameter(5, checkIn.date())
                .setParameter(6, checkIn.discomfort())
                .setParameter(7, nudge.map(UUID::toString).orElse(null))
                .setParameter(8, repeat.flatMap(Repeat::key).orElse(null))
                .setParameter(9, repeat.map(Repeat::fingerprint).orElse(null))
                .executeUpdate();
    }

    private static CheckIn checkIn(Person person, int discomfort, Instant at) {
        ZoneId zone = Employee.of(person).flatMap(Employee::zoneId).orElse(ZoneOffset.UTC);
        return new CheckIn(UUID.randomUUID(), at, LocalDate.ofInstant(at, zone), discomfort);
    }

    private Query query(String sql, Person person) {
        Query query = sql.startsWith("SELECT")
                ? entityManager.createNativeQuery(sql, Tuple.class)
                : entityManager.createNativeQuery(sql);
        return query.setParameter(1, person.organisation()).setParameter(2, person.employee());
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> rows(Query query) {
        return query.getResultList();
    }

    private static CheckIn checkIn(Tuple row) {
        return new CheckIn(
                row.get(0, UUID.class),
                row.get(1, Instant.class),
                LocalDate.parse(row.get(2).toString()),
                row.get(3, Integer.class));
    }
}
