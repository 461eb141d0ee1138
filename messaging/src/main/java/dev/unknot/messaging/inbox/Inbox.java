package dev.unknot.messaging.inbox;

import dev.unknot.contracts.Event;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** Remembers which events were handled, so that each has its effect once however often it is delivered. */
@ApplicationScoped
public class Inbox {

    private static final String INSERT =
            "INSERT INTO inbox (source, event_id, received_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String INSERT_ALL = """
            INSERT INTO inbox (source, event_id, received_at) SELECT ?, event_id, ? FROM unnest(?) AS event_id
            ON CONFLICT DO NOTHING""";
    private static final String INSERT_NEW = """
            INSERT INTO inbox (source, event_id, received_at) SELECT source, event_id, ? FROM unnest(?, ?) AS new (source, event_id)
            ORDER BY source, event_id ON CONFLICT DO NOTHING RETURNING source, event_id""";
    private static final String TRIM = "DELETE FROM inbox WHERE received_at < ?";

    private final DataSource dataSource;
    private final Clock clock;

    Inbox(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Whether this event was not handled before. Remembers it in the caller's transaction, in which its effect must
     * commit too; a second delivery at the same moment waits for that transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean firstTime(Event<?> event) {
        return firstTime(event.source().toString(), event.id());
    }

    boolean firstTime(String source, String eventId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, source);
            statement.setString(2, eventId);
            statement.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new InboxUnavailable("the inbox could not be queried", e);
        }
    }

    /** Those of these events that were not handled before, each once and in this order; one statement for all. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Event<?>> firstTime(List<Event<?>> events) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT_NEW)) {
            statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setArray(
                    2, texts(connection, events, event -> event.source().toString()));
            statement.setArray(3, texts(connection, events, Event::id));
            Set<List<String>> added = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    added.add(List.of(rows.getString(1), rows.getString(2)));
                }
            }
            return events.stream()
                    .filter(event -> added.remove(List.of(event.source().toString(), event.id())))
                    .toList();
        } catch (SQLException e) {
            throw new InboxUnavailable("the inbox could not be queried", e);
        }
    }

    private static Array texts(Connection connection, List<Event<?>> events, Function<Event<?>, String> value)
            throws SQLException {
        return connection.createArrayOf("text", events.stream().map(value).toArray());
    }

    /** Remembers events that this service publishes itself and whose effect it has had already; one statement for all. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remember(URI source, Collection<UUID> eventIds) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT_ALL)) {
            statement.setString(1, source.toString());
            statement.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "text", eventIds.stream().map(UUID::toString).toArray(String[]::new)));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new InboxUnavailable("the inbox could not be written", e);
        }
    }

    /** Forgets what was handled before this moment. */
    void forgetBefore(Instant moment) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(TRIM)) {
            statement.setObject(1, moment.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}
