package dev.unknot.delivery.recipient;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.Person;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.seal.Seal;
import dev.unknot.delivery.sql.Database;
import dev.unknot.delivery.sql.Database.Column;
import dev.unknot.delivery.sql.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Where people can be reached; owns the table {@code address}. */
@ApplicationScoped
public class Contacts {

    private static final String COLUMNS = """
            id, organisation, employee, channel, sealed, changed_at, delivered_at, closed_for
            FROM address""";

    private static final Logger LOG = Logger.getLogger(Contacts.class);

    private final Database database;
    private final Seal seal;
    private final Clock clock;

    Contacts(Database database, Seal seal, Clock clock) {
        this.database = database;
        this.seal = seal;
        this.clock = clock;
    }

    /** All of a person that a key opens, closed ones as well, oldest first. */
    public List<Contact> of(Person person) {
        return readable(database.list(
                "SELECT " + COLUMNS + " WHERE organisation = ? AND employee = ? ORDER BY changed_at, id",
                Contacts::read,
                person.organisation(),
                person.employee()));
    }

    /** The people with addresses that changed between these moments whom nobody announced. */
    List<Person> ofNobody(Instant from, Instant until) {
        return database.list("""
                SELECT DISTINCT organisation, employee FROM address
                WHERE changed_at BETWEEN ? AND ?
                  AND NOT EXISTS (SELECT FROM recipient r WHERE r.organisation = address.organisation
                                  AND r.employee = address.employee)""", row -> new Person(row.text("organisation"), row.text("employee")), from, until);
    }

    /**
     * Those of many people that can be used.
     *
     * @param unreadable the channels of those that no key opened; they are closed now
     */
    public record Open(List<Contact> contacts, Map<Person, Set<Channel>> unreadable) {}

    public Open open(Collection<Person> people) {
        List<Sealed> found = database.list(
                "SELECT " + COLUMNS + """
                         JOIN unnest(?, ?) AS wanted (organisation, employee) USING (organisation, employee)
                        WHERE closed_at IS NULL ORDER BY changed_at, id""",
                Contacts::read,
                Column.texts(people.stream().map(Person::organisation).toList()),
                Column.texts(people.stream().map(Person::employee).toList()));
        List<Contact> contacts = readable(found);
        if (contacts.size() == found.size()) {
            return new Open(contacts, Map.of());
        }
        Set<UUID> readable = contacts.stream().map(Contact::id).collect(Collectors.toSet());
        List<Sealed> unreadable =
                found.stream().filter(each -> !readable.contains(each.id())).toList();
        LOG.errorf("%d addresses are closed, as no key of unknot.delivery.seal-keys opens them", unreadable.size());
        unreadable.forEach(each -> close(each.id(), Reason.ADDRESS_UNREADABLE));
        return new Open(
                contacts,
                unreadable.stream()
                        .collect(Collectors.groupingBy(
                                Sealed::person, Collectors.mapping(Sealed::channel, Collectors.toSet()))));
    }

    private List<Contact> readable(List<Sealed> found) {
        return found.stream()
                .flatMap(each -> seal.tryOpen(each.sealed(), place(each.id())).map(each::contact).stream())
                .toList();
    }

    /**
     * Adds one unless it is there. One that is there is only marked as confirmed.
     *
     * @param reopen whether one that was closed may be used again
     */
    public UUID add(Person person, Channel channel, String value, boolean reopen) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        database.update(
                """
                DELETE FROM address
                WHERE organisation = ? AND employee = ? AND channel = ? AND hash = ? AND closed_for = ?""",
                person.organisation(),
                person.employee(),
                channel.key(),
                hash(person, channel, value),
                Reason.ADDRESS_UNREADABLE.key());
        database.update(
                """
                INSERT INTO address (id, organisation, employee, channel, sealed, hash, changed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (organisation, employee, channel, hash) DO UPDATE
                SET changed_at = excluded.changed_at,
                    closed_at = CASE WHEN ? THEN NULL ELSE address.closed_at END,
                    closed_for = CASE WHEN ? THEN NULL ELSE address.closed_for END""",
                id,
                person.organisation(),
                person.employee(),
                channel.key(),
                seal.seal(value, place(id)),
                hash(person, channel, value),
                now,
                reopen,
                reopen);
        return database.find(
                        """
                        SELECT id FROM address
                        WHERE organisation = ? AND employee = ? AND channel = ? AND hash = ?""",
                        row -> row.id("id"),
                        person.organisation(),
                        person.employee(),
                        channel.key(),
                        hash(person, channel, value))
                .orElseThrow();
    }

    /** Lets {@code wanted} take the place of those of this person that {@code replaced} names. */
    void replace(Person person, List<Wanted> wanted, Predicate<Contact> replaced, boolean reopen) {
        for (Contact contact : of(person)) {
            if (replaced.test(contact) && wanted.stream().noneMatch(each -> each.is(contact))) {
                delete(contact.id());
            }
        }
        wanted.forEach(each -> add(person, each.channel(), each.value(), reopen));
    }

    /** Deletes those that were confirmed longest ago until {@code most} are left; {@code newest} stays. */
    void keep(Person person, Channel channel, UUID newest, int most) {
        database.update("""
                DELETE FROM address WHERE id IN (
                    SELECT id FROM address WHERE organisation = ? AND employee = ? AND channel = ? AND id <> ?
                    ORDER BY changed_at DESC, id OFFSET ?)""", person.organisation(), person.employee(), channel.key(), newest, most - 1);
    }

    /** An address that a person is to have. */
    record Wanted(Channel channel, String value) {

        boolean is(Contact contact) {
            return contact.channel() == channel && contact.value().equals(value);
        }

        @Override
        public String toString() {
            return "Wanted[" + channel + "]";
        }
    }

    /** Returns whether the person had it. */
    public boolean delete(Person person, UUID id) {
        return database.update(
                        "DELETE FROM address WHERE id = ? AND organisation = ? AND employee = ?",
                        id,
                        person.organisation(),
                        person.employee())
                > 0;
    }

    private void delete(UUID id) {
        database.update("DELETE FROM address WHERE id = ?", id);
    }

    /** From now on it is not used any more. */
    public void close(UUID id, Reason reason) {
        database.update(
                "UPDATE address SET closed_at = ?, closed_for = ? WHERE id = ? AND closed_at IS NULL",
                clock.instant(),
                reason.key(),
                id);
    }

    /** The same, unless somebody said after that moment that it is right. */
    public void closeUnlessConfirmedSince(UUID id, Reason reason, Instant moment) {
        database.update(
                "UPDATE address SET closed_at = ?, closed_for = ? WHERE id = ? AND closed_at IS NULL AND changed_at <= ?",
                clock.instant(),
                reason.key(),
                id,
                moment);
    }

    public boolean exists(UUID id) {
        return database.find("SELECT 1 FROM address WHERE id = ?", row -> true, id)
                .isPresent();
    }

    /** Notes that a peer accepted something for these. */
    public void delivered(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            database.update("UPDATE address SET delivered_at = ? WHERE id = ANY (?)", clock.instant(), Column.ids(ids));
        }
    }

    void on(@Observes PersonErased erased) {
        erase(erased.person());
    }

    public void erase(Person person) {
        database.update(
                "DELETE FROM address WHERE organisation = ? AND employee = ?",
                person.organisation(),
                person.employee());
    }

    private byte[] hash(Person person, Channel channel, String value) {
        return seal.fingerprint(String.join("\n", person.key(), channel.key(), value));
    }

    private static String place(UUID id) {
        return "address/" + id;
    }

    /** A row as it is stored. */
    private record Sealed(
            UUID id,
            Person person,
            Channel channel,
            byte[] sealed,
            Instant changedAt,
            Optional<Instant> deliveredAt,
            Optional<String> closed) {

        Contact contact(String value) {
            return new Contact(id, person, channel, value, changedAt, deliveredAt, closed);
        }
    }

    private static Sealed read(Row row) throws SQLException {
        return new Sealed(
                row.id("id"),
                new Person(row.text("organisation"), row.text("employee")),
                Channel.of(row.text("channel")),
                row.bytes("sealed"),
                row.instant("changed_at"),
                row.optionalInstant("delivered_at"),
                row.optionalText("closed_for"));
    }
}
