package dev.unknot.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
    private static final String SELECT =
            "SELECT position, event_id, type, key, time, data FROM outbox ORDER BY position LIMIT ";

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

    /** Sleeps until woken, or until another replica's rows may have come. */
    void sleep() throws InterruptedException {
        if (committed.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
            committed.drainPermits();
        }
    }

    /**
     * Sends one batch and tells how many events it held; none when another replica relays just now.
     *
     * @throws ExecutionException when the broker refused an event; it stays in the outbox
     */
    int relay() throws SQLException, ExecutionException, InterruptedException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (!isTrue(statement, "SELECT pg_try_advisory_lock(" + LOCK + ")")) {
                return 0;
            }
            try {
                return relay(statement);
            } finally {
                statement.execute("SELECT pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }

    private int relay(Statement statement) throws SQLException, ExecutionException, InterruptedException {
        List<OutboxRow> rows = read(statement);
        if (!rows.isEmpty()) {
            sender.send(rows);
            statement.executeUpdate("DELETE FROM outbox WHERE position = ANY ('{"
                    + rows.stream().map(row -> Long.toString(row.position())).collect(Collectors.joining(","))
                    + "}')");
        }
        return rows.size();
    }

    private List<OutboxRow> read(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery(SELECT + config.batch())) {
            List<OutboxRow> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(OutboxRow.of(result));
            }
            return rows;
        }
    }

    private static boolean isTrue(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next() && result.getBoolean(1);
        }
    }
}
