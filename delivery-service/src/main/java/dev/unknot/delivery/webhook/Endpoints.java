package dev.unknot.delivery.webhook;

import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.seal.Seal;
import dev.unknot.delivery.sql.Database;
import dev.unknot.delivery.sql.Database.Column;
import dev.unknot.delivery.sql.Row;
import dev.unknot.http.idempotency.Repeat;
import dev.unknot.http.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The endpoints of organisations; owns the table {@code webhook}. */
@ApplicationScoped
public class Endpoints {

    /** How long the secret before the present one signs as well. */
    static final Duration ROTATION = Duration.ofDays(1);

    private static final String COLUMNS = """
            id, organisation, events, sealed, created_at, rotated_until, disabled_for, failures FROM webhook""";

    private static final String SEPARATOR = "\n";

    private static final Logger LOG = Logger.getLogger(Endpoints.class);

    private final Database database;
    private final EventQueue queue;
    private final AttemptLog log;
    private final Seal seal;
    private final WebhookConfig config;
    private final Clock clock;

    Endpoints(Database database, EventQueue queue, AttemptLog log, Seal seal, WebhookConfig config, Clock clock) {
        this.database = database;
        this.queue = queue;
        this.log = log;
        this.seal = seal;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Those of many organisations that are in use.
     *
     * @param unreadable the organisations of those that no key opened; they are disabled now
     */
    public record Open(List<Endpoint> endpoints, Set<String> unreadable) {}

    public Open open(Collection<String> organisations) {
        List<Sealed> found = database.list(
                "SELECT " + COLUMNS + " WHERE organisation = ANY (?) AND disabled_at IS NULL ORDER BY created_at, id",
                Endpoints::read,
                Column.texts(organisations));
        List<Endpoint> endpoints = readable(found);
        if (endpoints.size() == found.size()) {
            return new Open(endpoints, Set.of());
        }
        Set<UUID> readable = endpoints.stream().map(Endpoint::id).collect(Collectors.toSet());
        List<Sealed> unreadable =
                found.stream().filter(each -> !readable.contains(each.id())).toList();
        LOG.errorf("%d endpoints are disabled, as no key of unknot.delivery.seal-keys opens them", unreadable.size());
        unreadable.forEach(each -> disable(each.id(), Reason.ADDRESS_UNREADABLE));
        return new Open(endpoints, unreadable.stream().map(Sealed::organisation).collect(Collectors.toSet()));
    }

    public List<Endpoint> withIds(Collection<UUID> ids) {
        return readable(database.list(
                "SELECT " + COLUMNS + " WHERE id = ANY (?) AND disabled_at IS NULL", Endpoints::read, Column.ids(ids)));
    }

    /** All of an organisation that a key opens, oldest first. */
    List<Endpoint> of(String organisation) {
        return readable(database.list(
                "SELECT " + COLUMNS + " WHERE organisation = ? ORDER BY created_at, id",
                Endpoints::read,
                organisation));
    }

    public Optional<Endpoint> find(String organisation, UUID id) {
        return database.find(
                        "SELECT " + COLUMNS + " WHERE organisation = ? AND id = ?", Endpoints::read, organisation, id)
                .flatMap(this::opened);
    }

    private List<Endpoint> readable(List<Sealed> found) {
        return found.stream().flatMap(each -> opened(each).stream()).toList();
    }

    /** @param isNew false for a repeated request, which finds the one that it made */
    record Added(Endpoint endpoint, boolean isNew) {}

    /**
     * Adds one with a new secret.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when the key was used for another request, 409 when the
     *     organisation has as many as it can
     */
    @Transactional
    Added add(String organisation, URI url, Set<EventGroup> events, Repeat repeat) {
        lock(organisation);
        return repeated(organisation, repeat)
                .map(endpoint -> new Added(endpoint, false))
                .orElseGet(() -> new Added(insert(organisation, url, events, repeat), true));
    }

    /** One request of an organisation at a time, until the transaction ends. */
    private void lock(String organisation) {
        database.find(
                "SELECT pg_advisory_xact_lock(hashtextextended(?, 0)) AS locked",
                row -> true,
                "webhook/" + organisation);
    }

    private Endpoint insert(String organisation, URI url, Set<EventGroup> events, Repeat repeat) {
        if (of(organisation).size() >= config.most()) {
            throw Problems.conflict(
                    "Your organisation has " + config.most() + " endpoints, and cannot have more. Delete one first.");
        }
        UUID id = UUID.randomUUID();
        database.update(
                """
                INSERT INTO webhook (id, organisation, events, sealed, created_at, idempotency_key, fingerprint)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                id,
                organisation,
                Column.texts(events.stream().map(EventGroup::key).toList()),
                sealed(id, url, List.of(SigningSecret.create())),
                clock.instant(),
                repeat.key(),
                repeat.fingerprint());
        return find(organisation, id).orElseThrow();
    }

    private Optional<Endpoint> repeated(String organisation, Repeat repeat) {
        return database.find(
                        "SELECT id, fingerprint FROM webhook WHERE organisation = ? AND idempotency_key = ?",
                        row -> {
                            repeat.requireSame(row.text("fingerprint"));
                            return row.id("id");
                        },
                        organisation,
                        repeat.key())
                .flatMap(id -> find(organisation, id));
    }

    /** Gives it a new secret and puts it in use again; the one before signs as well for a day. */
    @Transactional
    Endpoint rotate(Endpoint endpoint) {
        String before = endpoint.secrets().get(0);
        database.update(
                """
                UPDATE webhook SET sealed = ?, rotated_until = ?, disabled_at = NULL, disabled_for = NULL, failures = 0, paused_until = NULL
                WHERE id = ?""",
                sealed(endpoint.id(), endpoint.url(), List.of(SigningSecret.create(), before)),
                clock.instant().plus(ROTATION),
                endpoint.id());
        return find(endpoint.organisation(), endpoint.id()).orElseThrow();
    }

    /** Returns whether the organisation had it. */
    @Transactional
    boolean delete(String organisation, UUID id) {
        boolean had = database.update("DELETE FROM webhook WHERE organisation = ? AND id = ?", organisation, id) > 0;
        if (had) {
            queue.delete(id);
            log.delete(id);
        }
        return had;
    }

    /** From now on nothing is sent to it. */
    public void disable(UUID id, Reason reason) {
        database.update(
                "UPDATE webhook SET disabled_at = ?, disabled_for = ? WHERE id = ? AND disabled_at IS NULL",
                clock.instant(),
                reason.key(),
                id);
    }

    /**
     * Notes whether it answered.
     *
     * @param failures how often it has not, since it last did
     * @param pausedUntil when it is to be tried again
     */
    public void answered(Endpoint endpoint, int failures, Optional<Instant> pausedUntil) {
        if (failures != endpoint.failures() || pausedUntil.isPresent()) {
            database.update(
                    "UPDATE webhook SET failures = ?, paused_until = CAST(? AS timestamptz) WHERE id = ?",
                    failures,
                    pausedUntil,
                    endpoint.id());
        }
    }

    private byte[] sealed(UUID id, URI url, List<String> secrets) {
        return seal.seal(url + SEPARATOR + String.join(SEPARATOR, secrets), place(id));
    }

    private static String place(UUID id) {
        return "webhook/" + id;
    }

    /** A row as it is stored. */
    private record Sealed(
            UUID id,
            String organisation,
            byte[] sealed,
            Set<EventGroup> events,
            Optional<Instant> rotatedUntil,
            Instant createdAt,
            Optional<String> disabledFor,
            int failures) {}

    private static Sealed read(Row row) throws SQLException {
        return new Sealed(
                row.id("id"),
                row.text("organisation"),
                row.bytes("sealed"),
                groups(row.texts("events")),
                row.optionalInstant("rotated_until"),
                row.instant("created_at"),
                row.optionalText("disabled_for"),
                row.number("failures"));
    }

    private static Set<EventGroup> groups(List<String> keys) {
        return keys.stream().flatMap(key -> EventGroup.find(key).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Endpoint> opened(Sealed row) {
        return seal.tryOpen(row.sealed(), place(row.id())).map(opened -> {
            List<String> parts = List.of(opened.split(SEPARATOR));
            List<String> secrets = parts.subList(1, parts.size());
            boolean rotating =
                    row.rotatedUntil().filter(clock.instant()::isBefore).isPresent();
            return new Endpoint(
                    row.id(),
                    row.organisation(),
                    URI.create(parts.get(0)),
                    row.events(),
                    rotating ? secrets : secrets.subList(0, 1),
                    row.createdAt(),
                    row.disabledFor(),
                    row.failures());
        });
    }
}
