package dev.unknot.delivery.webhook;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.delivery.seal.Seal;
import dev.unknot.delivery.sql.Database;
import dev.unknot.delivery.sql.Database.Column;
import dev.unknot.delivery.sql.Row;
import dev.unknot.messaging.outbox.OutboxConfig;
import dev.unknot.messaging.outbox.Outgoing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The events that endpoints are still to get; owns the table {@code webhook_event}. */
@ApplicationScoped
public class EventQueue {

    // Endpoints of one organisation get its events; those of all get what belongs to none.
    private static final String WANTED = """
            SELECT 1 FROM webhook
            WHERE disabled_at IS NULL AND events && ? AND (organisation = ANY (?) OR ?) LIMIT 1""";

    // An endpoint gets nothing that happened before it was added, such as what a topic still holds.
    private static final String ADD = """
            INSERT INTO webhook_event (endpoint, id, type, organisation, employee, sealed, next_at, expires_at)
            SELECT webhook.id, new.id, new.type, new.organisation, new.employee, new.sealed, ?, new.expires_at
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?) AS new
                 (id, type, events, organisation, employee, sealed, time, expires_at)
                 JOIN webhook ON new.events = ANY (webhook.events)
                              AND (new.organisation IS NULL OR webhook.organisation = new.organisation)
            WHERE webhook.disabled_at IS NULL AND webhook.created_at <= new.time
            ON CONFLICT DO NOTHING""";

    private static final String CLAIM = """
            UPDATE webhook_event SET lease = ?, next_at = ?
            FROM (SELECT chosen.endpoint, waiting.id
                  FROM (SELECT webhook.id AS endpoint
                        FROM webhook CROSS JOIN LATERAL (
                             SELECT min(next_at) AS since FROM webhook_event WHERE endpoint = webhook.id) oldest
                        WHERE oldest.since <= ? AND webhook.disabled_at IS NULL
                              AND coalesce(webhook.paused_until <= ?, true) AND webhook.id <> ALL (?)
                        ORDER BY oldest.since LIMIT ?) chosen
                  CROSS JOIN LATERAL (
                       SELECT id FROM webhook_event
                       WHERE endpoint = chosen.endpoint AND next_at <= ?
                       ORDER BY next_at LIMIT ? FOR UPDATE SKIP LOCKED) waiting) due
            WHERE webhook_event.endpoint = due.endpoint AND webhook_event.id = due.id
            RETURNING webhook_event.endpoint, webhook_event.id, type, sealed, attempts, expires_at""";

    private final Database database;
    private final Seal seal;
    private final WebhookConfig config;
    private final OutboxConfig outbox;
    private final Clock clock;

    EventQueue(Database database, Seal seal, WebhookConfig config, OutboxConfig outbox, Clock clock) {
        this.database = database;
        this.seal = seal;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An event for all endpoints that want it. */
    private record New(UUID id, EventGroup group, Event<?> event, Instant expiresAt) {

        Optional<Person> person() {
            return event.data() instanceof EventData.OfEmployee data ? Optional.of(Person.of(data)) : Optional.empty();
        }

        /** Of a person who has left nothing may be found by their id. */
        Optional<String> employee() {
            return person().filter(person -> !(event.data() instanceof EmployeeLeft))
                    .map(Person::employee);
        }

        Optional<String> organisation() {
            return person().map(Person::organisation);
        }
    }

    /** Adds them for each endpoint that wants them, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(List<? extends Event<?>> events) {
        Instant now = clock.instant();
        List<New> all = events.stream()
                .flatMap(event -> EventGroup.of(event.type()).stream()
                        .map(group -> new New(
                                EventBody.id(event), group, event, event.time().plus(config.lifetime()))))
                .filter(each -> now.isBefore(each.expiresAt()))
                .toList();
        if (!all.isEmpty() && isWanted(all)) {
            database.update(
                    ADD,
                    now,
                    Column.ids(values(all, New::id)),
                    Column.texts(values(all, each -> each.event().type().type())),
                    Column.texts(values(all, each -> each.group().key())),
                    new Column("text", values(all, New::organisation)),
                    new Column("text", values(all, New::employee)),
                    new Column("bytea", values(all, this::sealed)),
                    new Column("timestamptz", values(all, each -> each.event().time())),
                    new Column("timestamptz", values(all, New::expiresAt)));
        }
    }

    /** Adds what this service publishes itself, in the transaction that does. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addOwn(List<Outgoing> published) {
        Instant now = clock.instant();
        add(published.stream()
                .map(each -> new Event<>(each.eventId().toString(), outbox.source(), now, each.data()))
                .toList());
    }

    private boolean isWanted(List<New> events) {
        List<String> organisations = events.stream()
                .flatMap(each -> each.organisation().stream())
                .distinct()
                .toList();
        return database.find(
                        WANTED,
                        row -> true,
                        Column.texts(events.stream()
                                .map(each -> each.group().key())
                                .distinct()
                                .toList()),
                        Column.texts(organisations),
                        events.stream().anyMatch(each -> each.organisation().isEmpty()))
                .isPresent();
    }

    private byte[] sealed(New each) {
        return seal.seal(EventBody.json(each.event()), place(each.id()));
    }

    /**
     * An event that this replica sends until the lease ends.
     *
     * @param body JSON
     */
    public record Claimed(UUID endpoint, UUID id, String type, int attempts, Instant expiresAt, String body) {

        @Override
        public String toString() {
            return "Claimed[" + id + "]";
        }
    }

    /**
     * Claims what is due, of each endpoint that is not paused the oldest.
     *
     * @param busy endpoints to leave out
     * @param endpoints of how many at most
     */
    @Transactional
    public List<Claimed> claim(UUID lease, Instant until, Collection<UUID> busy, int endpoints) {
        Instant now = clock.instant();
        return database
                .list(CLAIM, this::claimed, lease, until, now, now, Column.ids(busy), endpoints, now, config.batch())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty if no key opens it: it waits for one, until it expires. */
    private Optional<Claimed> claimed(Row row) throws SQLException {
        UUID id = row.id("id");
        UUID endpoint = row.id("endpoint");
        String type = row.text("type");
        int attempts = row.number("attempts");
        Instant expiresAt = row.instant("expires_at");
        return seal.tryOpen(row.bytes("sealed"), place(id))
                .map(body -> new Claimed(endpoint, id, type, attempts, expiresAt, body));
    }

    /** An event that is to be tried again. */
    public record Again(UUID id, int attempts, Instant at) {}

    /** Writes what came of events of one endpoint; those whose lease has ended are somebody else's. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(UUID endpoint, UUID lease, List<UUID> ended, List<Again> again) {
        database.update(
                "DELETE FROM webhook_event WHERE endpoint = ? AND lease = ? AND id = ANY (?)",
                endpoint,
                lease,
                Column.ids(ended));
        database.update(
                """
                UPDATE webhook_event SET lease = NULL, attempts = again.attempts, next_at = again.at
                FROM unnest(?, ?, ?) AS again (id, attempts, at)
                WHERE webhook_event.endpoint = ? AND webhook_event.lease = ? AND webhook_event.id = again.id""",
                Column.ids(values(again, Again::id)),
                new Column("integer", values(again, Again::attempts)),
                new Column("timestamptz", values(again, Again::at)),
                endpoint,
                lease);
    }

    /** Forgets what is about this person. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(Person person) {
        database.update(
                "DELETE FROM webhook_event WHERE organisation = ? AND employee = ?",
                person.organisation(),
                person.employee());
    }

    void delete(UUID endpoint) {
        database.update("DELETE FROM webhook_event WHERE endpoint = ?", endpoint);
    }

    /** Forgets what expired while its endpoint was disabled or after it was deleted. */
    @Transactional
    public void forgetExpired() {
        database.update(
                "DELETE FROM webhook_event WHERE expires_at < ? AND next_at < ?", clock.instant(), clock.instant());
    }

    private static String place(UUID id) {
        return "webhook-event/" + id;
    }

    private static <T, V> List<V> values(List<T> items, Function<T, V> value) {
        return items.stream().map(value).toList();
    }
}
