package dev.unknot.delivery.recipient;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.Event;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.people.EmployeeReachable;
import dev.unknot.delivery.sql.Database;
import dev.unknot.messaging.erasure.Tombstones;
import dev.unknot.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Replaces a person's addresses, as an event or a request says; owns the table {@code reachable}. */
@ApplicationScoped
class SaveAddresses {

    private static final Predicate<Contact> ANNOUNCED = contact -> contact.channel() == Channel.EMAIL
            || contact.channel() == Channel.SLACK && !AddressesView.isWebhook(contact);

    private static final Predicate<Contact> GIVEN =
            ANNOUNCED.or(contact -> contact.channel() == Channel.SLACK || contact.channel() == Channel.TEAMS);

    private final Contacts contacts;
    private final Recipients recipients;
    private final Tombstones tombstones;
    private final Database database;
    private final Outbox outbox;
    private final Clock clock;

    SaveAddresses(
            Contacts contacts,
            Recipients recipients,
            Tombstones tombstones,
            Database database,
            Outbox outbox,
            Clock clock) {
        this.contacts = contacts;
        this.recipients = recipients;
        this.tombstones = tombstones;
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An event that is older than what was last said, or from before the person left, changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    void announced(Event<EmployeeReachable> event) {
        Person person = Person.of(event.data());
        tombstones.lock(person);
        if (tombstones.isLate(person, event.time()) || !isNewest(person, event.time())) {
            return;
        }
        AddressesRequest wanted =
                new AddressesRequest(event.data().email(), event.data().slack(), Optional.empty(), Optional.empty());
        contacts.replace(person, wanted.announced(), ANNOUNCED, false);
    }

    /**
     * Replaces them and announces it.
     *
     * @param own whether the person themself asked; nobody else sees or changes web addresses
     * @return false if nobody announced the person
     */
    @Transactional
    boolean replace(Person person, AddressesRequest wanted, boolean own) {
        tombstones.lock(person);
        if (!recipients.isKnown(person)) {
            return false;
        }
        isNewest(person, clock.instant());
        if (own) {
            contacts.replace(person, wanted.all(), GIVEN, true);
        } else {
            contacts.replace(person, wanted.announced(), ANNOUNCED, true);
        }
        outbox.publish(new EmployeeReachable(person.organisation(), person.employee(), wanted.email(), wanted.slack()));
        return true;
    }

    /** Announces that the person has no address any more, if somebody announced the person. */
    @Transactional(Transactional.TxType.MANDATORY)
    void announceNone(Person person) {
        if (recipients.isKnown(person)) {
            isNewest(person, clock.instant());
            outbox.publish(new EmployeeReachable(
                    person.organisation(), person.employee(), Optional.empty(), Optional.empty()));
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void tombstone(Person person) {
        contacts.erase(person);
    }

    void on(@Observes PersonLeft left) {
        database.update(
                "DELETE FROM reachable WHERE organisation = ? AND employee = ?",
                left.person().organisation(),
                left.person().employee());
    }

    private boolean isNewest(Person person, Instant time) {
        return database.update("""
                        INSERT INTO reachable (organisation, employee, said_at) VALUES (?, ?, ?)
                        ON CONFLICT (organisation, employee) DO UPDATE SET said_at = excluded.said_at
                        WHERE reachable.said_at <= excluded.said_at""", person.organisation(), person.employee(), time) > 0;
    }
}
