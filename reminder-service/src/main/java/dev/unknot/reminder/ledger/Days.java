package dev.unknot.reminder.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the partitions of the days that are written to, those of each day once. */
public final class Days {

    private final Set<LocalDate> kept = ConcurrentHashMap.newKeySet();

    /** On a connection whose transaction, if there is one, is soon at its end. */
    public void keep(Connection connection, Collection<LocalDate> days) throws SQLException {
        for (LocalDate day : days) {
            if (!kept.contains(day)) {
                try (PreparedStatement statement = connection.prepareStatement("SELECT keep_day(?)")) {
                    statement.setObject(1, day);
                    statement.execute();
                }
                kept.add(day);
            }
        }
    }

    /** Somebody may have dropped them, or the transaction that made them may have failed. */
    public void forget() {
        kept.clear();
    }
}
