package dev.unknot.reminder.intake;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether trying again may help: the database is away, starting, full, or could not serialize two transactions. */
public final class DatabaseTrouble implements Predicate<Throwable> {

    // SQLSTATE classes: connection, rolled back (deadlock, serialization), resources, operator intervention, system.
    private static final Set<String> TRANSIENT = Set.of("08", "40", "53", "57", "58");

    @Override
    public boolean test(Throwable thrown) {
        return Stream.iterate(Optional.of(thrown), Optional::isPresent, cause -> cause.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .flatMap(cause -> Stream.concat(Stream.of(cause), Stream.of(cause.getSuppressed())))
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .anyMatch(DatabaseTrouble::isTransient);
    }

    private static boolean isTransient(SQLException e) {
        // The pool has no state to give when it waited for a connection in vain.
        return Optional.ofNullable(e.getSQLState())
                .map(state -> state.length() > 1 && TRANSIENT.contains(state.substring(0, 2)))
                .orElse(true);
    }
}
