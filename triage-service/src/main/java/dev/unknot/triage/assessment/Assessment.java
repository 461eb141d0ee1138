package dev.unknot.triage.assessment;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.Person;
import dev.unknot.triage.result.RecentContacts;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored report with its result. */
@Entity
public class Assessment extends PanacheEntityBase {

    @Id
    public UUID id;

    public String organisation;
    public String employee;

    @Enumerated(EnumType.STRING)
    public Level level;

    /** Where it hurts. Copied from the result, to avoid parsing it for the area alone. */
    public @Nullable String area;

    @Column(name = "protocol_version")
    public String protocolVersion;

    @Column(name = "protocol_hash")
    public String protocolHash;

    /** JSON. */
    public String answers;

    /** JSON. */
    public String result;

    @Column(name = "reported_at")
    public Instant reportedAt;

    @Column(name = "cleared_at")
    public @Nullable Instant clearedAt;

    @Column(name = "idempotency_key")
    public @Nullable String idempotencyKey;

    @Column(name = "request_hash")
    public String requestHash;

    public static Optional<Assessment> of(Person person, UUID id) {
        return find("organisation = :organisation AND employee = :employee AND id = :id", parameters(person, "id", id))
                .firstResultOptional();
    }

    static Optional<Assessment> under(Person person, String idempotencyKey) {
        return find(
                        "organisation = :organisation AND employee = :employee AND idempotencyKey = :key",
                        parameters(person, "key", idempotencyKey))
                .firstResultOptional();
    }

    /** Newest first; uses the index assessment_history. */
    static List<Assessment> history(Person person, Optional<Place> after, int limit) {
        String older = after.isPresent() ? " AND (reportedAt < :at OR (reportedAt = :at AND id < :id))" : "";
        Map<String, Object> parameters = parameters(person);
        after.ifPresent(cursor -> parameters.putAll(Map.of("at", cursor.at(), "id", cursor.id())));
        return Assessment.<Assessment>find(
                        "organisation = :organisation AND employee = :employee" + older
                                + " ORDER BY reportedAt DESC, id DESC",
                        parameters)
                .page(0, limit)
                .list();
    }

    /** For {@link RecentContacts}; uses the index assessment_history. */
    static List<RecentContacts.Contact> since(Person person, Instant from) {
        return getEntityManager()
                .createQuery(
                        "SELECT reportedAt, area FROM Assessment"
                                + " WHERE organisation = ?1 AND employee = ?2 AND reportedAt > ?3",
                        Tuple.class)
                .setParameter(1, person.organisation())
                .setParameter(2, person.employee())
                .setParameter(3, from)
                .getResultStream()
                .map(row -> new RecentContacts.Contact(
                        row.get(0, Instant.class), Optional.ofNullable(row.get(1, String.class))))
                .toList();
    }

    /** The assessments that still pause the person's reminders. */
    public static List<Assessment> holding(Person person) {
        return list(
                "organisation = :organisation AND employee = :employee AND clearedAt IS NULL AND level IN :levels"
                        + " ORDER BY reportedAt, id",
                parameters(person, "levels", List.of(Level.URGENT, Level.EMERGENCY, Level.AMBULANCE)));
    }

    public static List<Assessment> all(Person person) {
        return list(
                "organisation = :organisation AND employee = :employee ORDER BY reportedAt DESC, id DESC",
                parameters(person));
    }

    private static Map<String, Object> parameters(Person person, String name, Object value) {
        Map<String, Object> parameters = parameters(person);
        parameters.put(name, value);
        return parameters;
    }

    private static Map<String, Object> parameters(Person person) {
        return new HashMap<>(Map.of("organisation", person.organisation(), "employee", person.employee()));
    }
}
