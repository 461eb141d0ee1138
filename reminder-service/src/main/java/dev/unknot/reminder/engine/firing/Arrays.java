package dev.unknot.reminder.engine.firing;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of a statement, one array after the other: many rows as one round trip. */
final class Arrays {

    private final PreparedStatement statement;
    private int next = 1;

    Arrays(PreparedStatement statement) {
        this.statement = statement;
    }

    <T> Arrays texts(List<T> rows, Function<T, @Nullable String> text) throws SQLException {
        return set("text", rows.stream().map(text).toArray(String[]::new));
    }

    <T> Arrays uuids(List<T> rows, Function<T, @Nullable UUID> id) throws SQLException {
        return set("uuid", rows.stream().map(id).toArray(UUID[]::new));
    }

    <T> Arrays ints(List<T> rows, ToIntFunction<T> number) throws SQLException {
        return set("int4", rows.stream().mapToInt(number).toArray());
    }

    <T> Arrays longs(List<T> rows, ToLongFunction<T> number) throws SQLException {
        return set("int8", rows.stream().mapToLong(number).toArray());
    }

    /** A single text. */
    void text(String text) throws SQLException {
        statement.setString(next++, text);
    }

    /** A single number. */
    void number(int number) throws SQLException {
        statement.setInt(next++, number);
    }

    private Arrays set(String type, Object array) throws SQLException {
        statement.setArray(
                next++,
                statement
                        .getConnection()
                        .unwrap(org.postgresql.PGConnection.class)
                        .createArrayOf(type, array));
        return this;
    }
}
