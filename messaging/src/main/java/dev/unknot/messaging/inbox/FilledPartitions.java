package dev.unknot.messaging.inbox;

import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.faulttolerance.api.RetryWhen;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.faulttolerance.Retry;

/**
 * The partitions that this database was filled from; owns the table {@code filled_from}. Waits for a database that is
 * away: Kafka announces an assignment once.
 */
@ApplicationScoped
@Retry(maxRetries = -1, maxDuration = 0, delay = 200, jitter = 100)
@ExponentialBackoff(maxDelay = 10_000)
@RetryWhen(exception = DatabaseTrouble.class)
class FilledPartitions {

    // A row of partition -1 stands for all topics of a pattern, in a database that is older than this table: '*', or
    // '*' and how
    // their names end.
    private static final String KNOWS = "SELECT EXISTS (SELECT 1 FROM filled_from WHERE topic = ? AND partition = ?"
            + " OR partition = -1 AND ? LIKE replace(topic, '*', '%'))";
    private static final String ADD =
            "INSERT INTO filled_from (topic, partition, filled_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

    private final DataSource dataSource;
    private final Clock clock;

    FilledPartitions(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    List<TopicPartition> missing(List<TopicPartition> partitions) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(KNOWS)) {
            List<TopicPartition> missing = new ArrayList<>();
            for (TopicPartition partition : partitions) {
                statement.setString(1, partition.topic());
                statement.setInt(2, partition.partition());
                statement.setString(3, partition.topic());
                if (!isTrue(statement)) {
                    missing.add(partition);
                }
            }
            return missing;
        } catch (SQLException e) {
            throw new InboxUnavailable("the filled partitions could not be read", e);
        }
    }

    void add(List<TopicPartition> partitions) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ADD)) {
            for (TopicPartition partition : partitions) {
                statement.setString(1, partition.topic());
                statement.setInt(2, partition.partition());
                statement.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new InboxUnavailable("the filled partitions could not be written", e);
        }
    }

    private static boolean isTrue(PreparedStatement query) throws SQLException {
        try (ResultSet result = query.executeQuery()) {
            return result.next() && result.getBoolean(1);
        }
    }
}
