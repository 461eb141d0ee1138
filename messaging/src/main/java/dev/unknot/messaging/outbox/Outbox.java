package dev.unknot.messaging.outbox;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
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
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Publishes events: they are stored in the caller's transaction, and sent to Kafka at least once, in order per key, when it
 * commits. A rollback publishes nothing.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            INSERT INTO outbox (event_id, type, key, time, data, topic, source)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?)""";

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

    /**
     * Publishes all of them in this order, in one statement. An event that ends its key is followed by tombstones.
     *
     * @throws dev.unknot.contracts.BadEvent when one breaks its schema; then none is stored
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publishAll(List<Outgoing> outgoing) {
        Instant now = clock.instant();
        store(outgoing.stream()
                .map(one -> new Event<>(one.eventId().toString(), config.source(), now, one.data()))
                .flatMap(event -> Stream.concat(Stream.of(OutboxEntry.of(event)), OutboxEntry.tombstones(event)))
                .toList());
    }

    /**
     * Publishes the tombstones of an event that another system published and that ends its key, such as an
     * {@code employee-left} of a platform.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publishTombstones(Event<? extends EventData> event) {
        store(OutboxEntry.tombstones(event).toList());
    }

    /** Publishes the tombstone of such an event on one topic only. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publishTombstone(String topic, Event<? extends EventData> event) {
        store(OutboxEntry.tombstones(event)
                .filter(entry -> entry.topic().equals(topic))
                .toList());
    }

    private void store(List<OutboxEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        insert(entries);
        transactions.registerInterposedSynchronization(new WakeRelay());
    }

    private void insert(List<OutboxEntry> entries) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            set(statement, 1, "text", entries, OutboxEntry::eventId);
            set(statement, 2, "text", entries, entry -> entry.type().type());
            set(statement, 3, "text", entries, OutboxEntry::key);
            set(statement, 4, "timestamptz", entries, entry -> entry.time().atOffset(ZoneOffset.UTC));
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "bytea",
                            entries.stream()
                                    .map(entry -> entry.data().orElse(null))
                                    .toArray(byte[][]::new)));
            set(statement, 6, "text", entries, OutboxEntry::topic);
            set(statement, 7, "text", entries, entry -> entry.source().toString());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new OutboxUnavailable("events could not be written to the outbox", e);
        }
    }

    private static void set(
            PreparedStatement statement,
            int index,
            String type,
            List<OutboxEntry> entries,
            Function<OutboxEntry, Object> value)
            throws SQLException {
        Object[] values = entries.stream().map(value).toArray();
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
