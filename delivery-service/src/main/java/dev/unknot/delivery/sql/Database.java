package dev.unknot.delivery.sql;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The service's database. Statements run in the caller's transaction, or each in its own. A parameter may be a text, a
 * number, a {@link UUID}, an {@link Instant}, bytes, an {@link Optional} of these, or a {@link Column} of an
 * {@code unnest}.
 */
@Singleton
public class Database {

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Reads a row. */
    public interface Reading<T> {
        T read(Row row) throws SQLException;
    }

    public <T> List<T> list(String sql, Reading<T> reading, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reading.read(new Row(rows)));
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    public <T> Optional<T> find(String sql, Reading<T> reading, Object... parameters) {
        return list(sql, reading, parameters).stream().findFirst();
    }

    /** Returns the number of rows. */
    public int update(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /**
     * The values of one column for many rows.
     *
     * @param type of PostgreSQL, such as {@code uuid}
     */
    public record Column(String type, List<?> values) {

        public static Column texts(Collection<String> values) {
            return new Column("text", List.copyOf(values));
        }

        public static Column ids(Collection<UUID> values) {
            return new Column("uuid", List.copyOf(values));
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            if (value instanceof Column column) {
                Object[] values = column.values().stream().map(Database::plain).toArray();
                statement.setArray(i + 1, connection.createArrayOf(column.type(), arrayOf(column.type(), values)));
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else {
                statement.setObject(i + 1, plain(value));
            }
        }
        return statement;
    }

    private static Object[] arrayOf(String type, Object[] values) {
        if (!type.equals("bytea")) {
            return values;
        }
        byte[][] bytes = new byte[values.length][];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte[]) values[i];
        }
        return bytes;
    }

    private static @Nullable Object plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Database::plain).orElse(null);
        }
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }
}
