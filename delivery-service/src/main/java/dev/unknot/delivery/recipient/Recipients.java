package dev.unknot.delivery.recipient;

import dev.unknot.contracts.Person;
import dev.unknot.delivery.sql.Database;
import dev.unknot.delivery.webhook.EventQueue;
import dev.unknot.messaging.erasure.Tombstones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** The people that were announced; owns the table {@code recipient}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Recipients {

    private final Database database;
    private final Tombstones tombstones;
    private final EventQueue webhooks;
    private final Event<PersonErased> erased;

    Recipients(Database database, Tombstones tombstones, EventQueue webhooks, Event<PersonErased> erased) {
        this.database = database;
        this.tombstones = tombstones;
        this.webhooks = webhooks;
        this.erased = erased;
    }

    /**
     * An announcement that is older than what is known, or from before they left, changes nothing.
     *
     * @return whether it changed something
     */
    boolean announce(Person person, Optional<String> language, Instant time) {
        tombstones.lock(person);
        if (tombstones.of(person).filter(gone -> !gone.isReturn(time)).isPresent()) {
            return false;
        }
        boolean isNew = database.update("""
                INSERT INTO recipient (organisation, employee, language, known_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (organisation, employee) DO UPDATE
                SET language = excluded.language, known_at = excluded.known_at
                WHERE recipient.known_at <= excluded.known_at""", person.organisation(), person.employee(), language, time) > 0;
        tombstones.markReturned(person, time);
        return isNew;
    }

    /** Erases everything about the person; what stays is a keyed hash. */
    void erase(Person person, Instant leftAt) {
        tombstones.lock(person);
        database.update(
                "DELETE FROM recipient WHERE organisation = ? AND employee = ?",
                person.organisation(),
                person.employee());
        webhooks.erase(person);
        erased.fire(new PersonLeft(person));
        tombstones.mark(person, leftAt);
    }

    /** Erases everything about the person but who they are, and the channels that they stopped. */
    void eraseData(Person person) {
        tombstones.lock(person);
        webhooks.erase(person);
        erased.fire(new DataErased(person));
    }

    /** Whether somebody announced the person, who then cannot leave before the caller's transaction ends. */
    public boolean isKnown(Person person) {
        tombstones.lock(person);
        return database.find(
                        "SELECT 1 FROM recipient WHERE organisation = ? AND employee = ?",
                        row -> true,
                        person.organisation(),
                        person.employee())
                .isPresent();
    }

    /** BCP 47 tag. */
    public Optional<String> language(Person person) {
        return database.find(
                        "SELECT language FROM recipient WHERE organisation = ? AND employee = ?",
                        row -> row.optionalText("language"),
                        person.organisation(),
                        person.employee())
                .flatMap(language -> language);
    }
}
