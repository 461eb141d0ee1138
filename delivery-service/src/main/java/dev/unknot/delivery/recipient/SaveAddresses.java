package dev.unknot.delivery.recipient;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.Event;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.contracts.people.EmployeeReachable;
import dev.unknot.delivery.sql.Database;
import dev.unknot.messaging.erasure.Tombstone;
import dev.unknot.messaging.erasure.Tombstones;
import dev.unknot.messaging.outbox.Outbox;
import dev.unknot.messaging.outbox.OutboxConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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
    private final OutboxConfig outboxConfig;
    private final Clock clock;

    SaveAddresses(
            Contacts contacts,
            Recipients recipients,
            Tombstones tombstones,
            Database database,
            Outbox outbox,
            OutboxConfig outboxConfig,
            Clock clock) {
        this.contacts = contacts;
        this.recipients = recipients;
        this.tombstones = tombstones;
        this.database = database;
        this.outbox = outbox;
        this.outboxConfig = outboxConfig;
        this.clock = clock;
    }

    /**
     * An event that is older than what was last said, or from before the person left, changes nothing. One that is newer than
     * their leaving is kept, because their return may be on its way; {@link ForgetAddresses} looks whether it was.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void announced(Event<EmployeeReachable> event) {
        Person person = Person.of(event.data());
        tombstones.lock(person);
        Optional<Tombstone> left = tombstones.of(person).filter(tombstone -> !tombstone.isReturn(event.time()));
        left.filter(Tombstone::isGone).ifPresent(tombstone -> endKey(person, tombstone));
        if (left.isPresent() || !isNewest(person, event.time())) {
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

    /** Ends the addresses that were announced until then. */
    @Transactional(Transactional.TxType.MANDATORY)
    void tombstone(Person person, Instant time) {
        tombstones.lock(person);
        boolean isNewer = database.find(
                        "SELECT 1 FROM reachable WHERE organisation = ? AND employee = ? AND said_at > ?",
                        row -> true,
                        person.organisation(),
                        person.employee(),
                        time)
                .isPresent();
        if (!isNewer) {
            contacts.erase(person);
        }
    }

    /** Erases the addresses of a person who left and has not come back, here and on the topic. False for anybody else. */
    @Transactional
    boolean forgetIfGone(Person person) {
        tombstones.lock(person);
        Optional<Tombstone> left = tombstones.of(person).filter(Tombstone::isGone);
        left.ifPresent(tombstone -> {
            contacts.erase(person);
            eraseReachable(person);
            endKey(person, tombstone);
        });
        return left.isPresent();
    }

    /** A tombstone follows, so that the topic does not keep the address of somebody who left. */
    private void endKey(Person person, Tombstone left) {
        outbox.publishTombstone(
                Topics.ADDRESSES,
                new Event<>(
                        UUID.randomUUID().toString(),
                        outboxConfig.source(),
                        left.leftAt(),
                        new EmployeeLeft(person.organisation(), person.employee())));
    }

    void on(@Observes PersonErased erased) {
        eraseReachable(erased.person());
    }

    private void eraseReachable(Person person) {
        database.update(
                "DELETE FROM reachable WHERE organisation = ? AND employee = ?",
                person.organisation(),
                person.employee());
    }

    private boolean isNewest(Person person, Instant time) {
        return database.update("""
                        INSERT INTO reachable (organisation, employee, said_at) VALUES (?, ?, ?)
                        ON CONFLICT (organisation, employee) DO UPDATE SET said_at = excluded.said_at
                        WHERE reachable.said_at <= excluded.said_at""", person.organisation(), person.employee(), time) > 0;
    }
}
