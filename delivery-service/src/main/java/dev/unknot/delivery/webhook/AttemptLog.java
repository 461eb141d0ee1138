package dev.unknot.delivery.webhook;

import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.sql.Database;
import dev.unknot.delivery.sql.Database.Column;
import dev.unknot.delivery.sql.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What was sent to endpoints lately; owns the table {@code webhook_attempt}. Holds no content and names no person. */
@ApplicationScoped
public class AttemptLog {

    private final Database database;
    private final WebhookConfig config;
    private final Clock clock;

    AttemptLog(Database database, WebhookConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** What came of an attempt. */
    public enum State {
        SENT,
        /** It is tried again. */
        WAITING,
        FAILED;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One attempt.
     *
     * @param message its {@code webhook-id}
     * @param type such as {@code nudge-done.v1}
     * @param cause why the endpoint did not accept it
     */
    public record Entry(UUID endpoint, UUID message, String type, State state, Optional<Cause> cause) {}

    /** An entry as the table has it. */
    record Logged(long id, Instant at, Entry entry) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(List<Entry> entries) {
        if (!entries.isEmpty()) {
            database.update(
                    """
                    INSERT INTO webhook_attempt (endpoint, message, type, at, state, reason, code)
                    SELECT endpoint, message, type, ?, state, reason, code
                    FROM unnest(?, ?, ?, ?, ?, ?) AS new (endpoint, message, type, state, reason, code)""",
                    clock.instant(),
                    Column.ids(values(entries, Entry::endpoint)),
                    Column.ids(values(entries, Entry::message)),
                    Column.texts(values(entries, Entry::type)),
                    Column.texts(values(entries, entry -> entry.state().key())),
                    new Column(
                            "text",
                            values(
                                    entries,
                                    entry -> entry.cause()
                                            .map(cause -> cause.reason().key()))),
                    new Column("text", values(entries, entry -> entry.cause().flatMap(Cause::code))));
        }
    }

    /**
     * The newest of an endpoint.
     *
     * @param before only older ones
     */
    List<Logged> newest(UUID endpoint, Optional<Long> before, int limit) {
        return database.list("""
                SELECT id, endpoint, message, type, at, state, reason, code FROM webhook_attempt
                WHERE endpoint = ? AND id < ? ORDER BY id DESC LIMIT ?""", AttemptLog::read, endpoint, before.orElse(Long.MAX_VALUE), limit);
    }

    private static Logged read(Row row) throws SQLException {
        Optional<String> code = row.optionalText("code");
        return new Logged(
                row.longNumber("id"),
                row.instant("at"),
                new Entry(
                        row.id("endpoint"),
                        row.id("message"),
                        row.text("type"),
                        State.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
                        row.optionalText("reason").map(reason -> new Cause(Reason.of(reason), code))));
    }

    void delete(UUID endpoint) {
        database.update("DELETE FROM webhook_attempt WHERE endpoint = ?", endpoint);
    }

    @Transactional
    public void forget() {
        database.update(
                "DELETE FROM webhook_attempt WHERE at < ?", clock.instant().minus(config.log()));
    }

    private static <T, V> List<V> values(List<T> items, Function<T, V> value) {
        return items.stream().map(value).toList();
    }
}
