package dev.unknot.messaging.inbox;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether trying again may help: the database is away, starting, full, or could not serialize two transactions. */
public final class DatabaseTrouble implements Predicate<Throwable> {

    // SQLSTATE: no connection (08), rolled back by deadlock or serialization (40), out of resources (53), and the
    // server going down or coming up (57P01 and so on; 57014 is a cancelled statement, which would be cancelled again).
    private static final Pattern TRANSIENT = Pattern.compile("(08|40|53)...|57P0.");

    /** Causes may go round in circles; nothing real is deeper. */
    private static final int DEPTH = 20;

    @Override
    public boolean test(Throwable thrown) {
        return causes(thrown, DEPTH)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .anyMatch(DatabaseTrouble::isTransient);
    }

    /** Itself and all below it; what a transaction's commit ran into is suppressed, not a cause. */
    private static Stream<Throwable> causes(Throwable thrown, int depth) {
        if (depth == 0) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.of(thrown),
                Stream.concat(Stream.ofNullable(thrown.getCause()), Stream.of(thrown.getSuppressed()))
                        .flatMap(below -> causes(below, depth - 1)));
    }

    private static boolean isTransient(SQLException e) {
        return Optional.ofNullable(e.getSQLState())
                .map(state -> TRANSIENT.matcher(state).matches())
                .orElseGet(() -> isPoolTimeout(e));
    }

    /** The pool waited for a connection in vain; it has neither a state nor a class of its own for that. */
    private static boolean isPoolTimeout(SQLException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }
}
