package dev.unknot.delivery.webhook;

import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.seal.Seal;
import dev.unknot.delivery.sql.Database;
import dev.unknot.delivery.sql.Database.Column;
import dev.unknot.delivery.sql.Row;
import dev.unknot.http.idempotency.Repeat;
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
import java.util.UUID;

/** The endpoints of organisations; owns the table {@code webhook}. */
@ApplicationScoped
public class Endpoints {

    /** How long the secret before the present one signs as well. */
    static final Duration ROTATION = Duration.ofDays(1);

    private static final String COLUMNS = """
            id, organisation, events, sealed, created_at, rotated_until, disabled_for FROM webhook""";

    private static final String SEPARATOR = "\n";

    private final Database database;
    private final Seal seal;
    private final Clock clock;

    Endpoints(Database database, Seal seal, Clock clock) {
        this.database = database;
        this.seal = seal;
        this.clock = clock;
    }

    /** Those of many organisations that are in use. */
    public List<Endpoint> open(Collection<String> organisations) {
        return database.list(
                "SELECT " + COLUMNS + " WHERE organisation = ANY (?) AND disabled_at IS NULL ORDER BY created_at, id",
                this::read,
                Column.texts(organisations));
    }

    /** All of an organisation, oldest first. */
    List<Endpoint> of(String organisation) {
        return database.list(
                "SELECT " + COLUMNS + " WHERE organisation = ? ORDER BY created_at, id", this::read, organisation);
    }

    public Optional<Endpoint> find(String organisation, UUID id) {
        return database.find("SELECT " + COLUMNS + " WHERE organisation = ? AND id = ?", this::read, organisation, id);
    }

    /**
     * Adds one with a new secret; a repeated request finds the one that it made.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when the key was used for another request
     */
    @Transactional
    Endpoint add(String organisation, URI url, List<String> events, Repeat repeat) {
        UUID id = UUID.randomUUID();
        database.update(
                """
                INSERT INTO webhook (id, organisation, events, sealed, created_at, idempotency_key, fingerprint)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (organisation, idempotency_key) DO NOTHING""",
                id,
                organisation,
                Column.texts(events),
                sealed(id, url, List.of(SigningSecret.create())),
                clock.instant(),
                repeat.key(),
                repeat.fingerprint());
        return find(organisation, id).orElseGet(() -> repeated(organisation, repeat));
    }

    private Endpoint repeated(String organisation, Repeat repeat) {
        UUID first = database.find(
                        "SELECT id, fingerprint FROM webhook WHERE organisation = ? AND idempotency_key = ?",
                        row -> {
                            repeat.requireSame(row.text("fingerprint"));
                            return row.id("id");
                        },
                        organisation,
                        repeat.key())
                .orElseThrow();
        return find(organisation, first).orElseThrow();
    }

    /** Gives it a new secret and puts it in use again; the one before signs as well for a day. */
    @Transactional
    Endpoint rotate(Endpoint endpoint) {
        String before = endpoint.secrets().get(0);
        database.update(
                """
                UPDATE webhook SET sealed = ?, rotated_until = ?, disabled_at = NULL, disabled_for = NULL
                WHERE id = ?""",
                sealed(endpoint.id(), endpoint.url(), List.of(SigningSecret.create(), before)),
                clock.instant().plus(ROTATION),
                endpoint.id());
        return find(endpoint.organisation(), endpoint.id()).orElseThrow();
    }

    /** Returns whether the organisation had it. */
    @Transactional
    boolean delete(String organisation, UUID id) {
        return database.update("DELETE FROM webhook WHERE organisation = ? AND id = ?", organisation, id) > 0;
    }

    /** From now on nothing is sent to it. */
    public void disable(UUID id, Reason reason) {
        database.update(
                "UPDATE webhook SET disabled_at = ?, disabled_for = ? WHERE id = ? AND disabled_at IS NULL",
                clock.instant(),
                reason.key(),
                id);
    }

    private byte[] sealed(UUID id, URI url, List<String> secrets) {
        return seal.seal(url + SEPARATOR + String.join(SEPARATOR, secrets), place(id));
    }

    private static String place(UUID id) {
        return "webhook/" + id;
    }

    private Endpoint read(Row row) throws SQLException {
        UUID id = row.id("id");
        List<String> parts = List.of(seal.open(row.bytes("sealed"), place(id)).split(SEPARATOR));
        List<String> secrets = parts.subList(1, parts.size());
        Instant now = clock.instant();
        boolean rotating =
                row.optionalInstant("rotated_until").filter(now::isBefore).isPresent();
        return new Endpoint(
                id,
                row.text("organisation"),
                URI.create(parts.get(0)),
                row.texts("events"),
                rotating ? secrets : secrets.subList(0, 1),
                row.instant("created_at"),
                row.optionalText("disabled_for"));
    }
}
