package dev.unknot.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Carries rows from the outbox to Kafka: reads a batch in order, sends it, waits until the broker has all of it, and
 * deletes it. What a crash leaves behind is sent again under the same ids.
 *
 * <p>One replica relays at a time, by a lock that its connection holds: two would break the order of a key. No
 * transaction stays open while the broker is away.
 */
@ApplicationScoped
public class OutboxRelay {

    // Any number will do as long as nothing else in the database locks it.
    static final long LOCK = 0x756E_6B6E_6F74L;

    // The same words each time, so that the database reads and plans them once for a connection.
    private static final String TAKE = "SELECT pg_try_advisory_lock(" + LOCK + ")";
    private static final String GIVE = "SELECT pg_advisory_unlock(" + LOCK + ")";
    private static final String READ =
            "SELECT position, event_id, type, key, time, data, topic, source FROM outbox ORDER BY position LIMIT ?";

    // Not waited for until it is on disk: what a crash of the database brings back is sent again under the same ids.
    private static final String DELETE = """
            WITH lazily AS (SELECT set_config('synchronous_commit', 'off', true))
            DELETE FROM outbox USING lazily WHERE position = ANY (?)""";

    private final DataSource dataSource;
    private final EventSender sender;
    private final OutboxConfig config;
    private final Semaphore committed = new Semaphore(0);

    OutboxRelay(DataSource dataSource, EventSender sender, OutboxConfig config) {
        this.dataSource = dataSource;
        this.sender = sender;
        this.config = config;
    }

    /** Says that rows were committed; a sleeping relay goes to work at once. */
    void wake() {
        committed.release();
    }

    /** Sleeps until woken and a moment longer, or until another replica's rows may have come. */
    void sleep() throws InterruptedException {
        if (committed.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
            TimeUnit.MILLISECONDS.sleep(config.linger().toMillis());
            committed.drainPermits();
        }
    }

    /**
     * Sends one batch and tells how many events it held; none when another replica relays just now.
     *
     * @throws ExecutionException when the broker refused an event; it stays in the outbox
     */
    int relay() throws SQLException, ExecutionException, InterruptedException {
        try (Connection connection = dataSource.getConnection()) {
            if (!isTrue(connection, TAKE)) {
                return 0;
            }
            try {
                return relay(connection);
            } finally {
                isTrue(connection, GIVE);
            }
        }
    }

    private int relay(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        List<OutboxRow> rows = read(connection);
        if (!rows.isEmpty()) {
            sender.send(rows);
            delete(connection, rows);
        }
        return rows.size();
    }

    private List<OutboxRow> read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setInt(1, config.batch());
            try (ResultSet result = statement.executeQuery()) {
                List<OutboxRow> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(OutboxRow.of(result, config.source()));
                }
                return rows;
            }
        }
    }

    private static void delete(Connection connection, List<OutboxRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
            Object[] positions = rows.stream().map(OutboxRow::position).toArray();
            statement.setArray(1, connection.createArrayOf("bigint", positions));
            statement.executeUpdate();
        }
    }

    private static boolean isTrue(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet result = statement.executeQuery()) {
            return result.next() && result.getBoolean(1);
        }
    }
}
