package dev.unknot.reminder.inbox.stream;

import dev.unknot.reminder.inbox.nudge.InboxNotifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Receives notifications on a connection of its own, outside the pool. Only the dispatcher's thread uses it. */
@ApplicationScoped
class NotificationListener {

    private static final Logger LOG = Logger.getLogger(NotificationListener.class);

    private final String url;
    private final String user;
    private final String password;
    private @Nullable Connection connection;

    NotificationListener(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * Waits for notifications, at most for so long, and wakes the subscribers concerned. After a new connection it wakes all,
     * as it may have missed some.
     */
    void listen(Duration wait, StreamSubscribers subscribers) throws SQLException {
        if (connection == null) {
            connect();
            subscribers.wake(subscribers.all());
        }
        PGNotification[] received = Optional.ofNullable(connection)
                .orElseThrow()
                .unwrap(PGConnection.class)
                .getNotifications((int) wait.toMillis());
        for (PGNotification notification : received == null ? new PGNotification[0] : received) {
            subscribers.wake(InboxNotifier.hashes(notification.getParameter()));
        }
    }

    void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.debug("the server closes it by itself", e);
        } finally {
            connection = null;
        }
    }

    private void connect() throws SQLException {
        Connection made = DriverManager.getConnection(url, user, password);
        try (Statement statement = made.createStatement()) {
            statement.execute("LISTEN " + InboxNotifier.CHANNEL);
        }
        connection = made;
    }
}
