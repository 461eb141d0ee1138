package dev.unknot.messaging.outbox;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.EventWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Publishes events: they are stored in the caller's transaction, and sent to Kafka at least once, in order per key, when it
 * commits. A rollback publishes nothing.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT =
            "INSERT INTO outbox (event_id, type, key, time, data) SELECT * FROM unnest(?, ?, ?, ?, ?)";

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;
    private final OutboxRelay relay;
    private final OutboxConfig config;
    private final Clock clock;

    Outbox(
            DataSource dataSource,
            TransactionSynchronizationRegistry transactions,
            OutboxRelay relay,
            OutboxConfig config,
            Clock clock) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.relay = relay;
        this.config = config;
        this.clock = clock;
    }

    /** Publishes {@code data} under a new id, which it returns. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID publish(EventData data) {
        UUID id = UUID.randomUUID();
        publish(id, data);
        return id;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(UUID eventId, EventData data) {
        publishAll(List.of(new Outgoing(eventId, data)));
    }

    /** Publishes all of them in this order, in one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publishAll(List<Outgoing> outgoing) {
        if (outgoing.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<Event<EventData>> events = outgoing.stream()
                .map(one -> new Event<>(one.eventId().toString(), config.source(), now, one.data()))
                .toList();
        insert(events);
        transactions.registerInterposedSynchronization(new WakeRelay());
    }

    private void insert(List<Event<EventData>> events) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            set(statement, 1, "text", events.stream().map(Event::id).toArray());
            set(
                    statement,
                    2,
                    "text",
                    events.stream().map(event -> event.type().type()).toArray());
            set(
                    statement,
                    3,
                    "text",
                    events.stream().map(event -> event.data().key()).toArray());
            set(
                    statement,
                    4,
                    "timestamptz",
                    events.stream()
                            .map(event -> event.time().atOffset(ZoneOffset.UTC))
                            .toArray());
            set(statement, 5, "bytea", events.stream().map(EventWriter::data).toArray(byte[][]::new));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new OutboxUnavailable("events could not be written to the outbox", e);
        }
    }

    private static void set(PreparedStatement statement, int index, String type, Object[] values) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    private final class WakeRelay implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nothing to do before the commit: the rows are written.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
