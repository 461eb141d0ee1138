package dev.unknot.reminder.engine.lease;

import dev.unknot.reminder.batch.RowArrays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Up to when everything that fell due in a bucket is settled and published. */
public final class Watermarks {

    private static final String SELECT = "SELECT number, watermark FROM bucket WHERE number = ANY(?)";
    private static final String ADVANCE = """
            UPDATE bucket SET watermark = to_timestamp(up_to) FROM unnest(?, ?) AS w (number, up_to)
            WHERE bucket.number = w.number""";

    private final Connection connection;

    public Watermarks(Connection connection) {
        this.connection = connection;
    }

    public Map<Integer, Instant> of(Collection<Integer> buckets) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            new RowArrays(statement).ints(List.copyOf(buckets), bucket -> bucket);
            try (ResultSet rows = statement.executeQuery()) {
                Map<Integer, Instant> found = new HashMap<>();
                while (rows.next()) {
                    found.put(
                            rows.getInt(1),
                            rows.getObject(2, OffsetDateTime.class).toInstant());
                }
                return found;
            }
        }
    }

    /** Seconds are enough: what falls due later within one is decided anew, and the ledger knows what is settled. */
    public void advance(Map<Integer, Instant> watermarks) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            List<Map.Entry<Integer, Instant>> entries = List.copyOf(watermarks.entrySet());
            new RowArrays(statement)
                    .ints(entries, Map.Entry::getKey)
                    .longs(entries, entry -> entry.getValue().getEpochSecond());
            statement.executeUpdate();
        }
    }
}
