package dev.unknot.reminder.batch;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Sets the parameters of a statement in order, one array a column, so that many rows take one round trip. */
public final class RowArrays {

    private final PreparedStatement statement;
    private int next = 1;

    public RowArrays(PreparedStatement statement) {
        this.statement = statement;
    }

    public <T> RowArrays texts(List<T> rows, Function<T, @Nullable String> text) throws SQLException {
        return set("text", rows.stream().map(text).toArray(String[]::new));
    }

    public <T> RowArrays uuids(List<T> rows, Function<T, @Nullable UUID> id) throws SQLException {
        return set("uuid", rows.stream().map(id).toArray(UUID[]::new));
    }

    public <T> RowArrays ints(List<T> rows, ToIntFunction<T> number) throws SQLException {
        return set("int4", rows.stream().mapToInt(number).toArray());
    }

    public <T> RowArrays longs(List<T> rows, ToLongFunction<T> number) throws SQLException {
        return set("int8", rows.stream().mapToLong(number).toArray());
    }

    /** A single value of a type that JDBC knows. */
    public RowArrays value(Object value) throws SQLException {
        statement.setObject(next++, value);
        return this;
    }

    private RowArrays set(String type, Object array) throws SQLException {
        statement.setArray(
                next++, statement.getConnection().unwrap(PGConnection.class).createArrayOf(type, array));
        return this;
    }
}
