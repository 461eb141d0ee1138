package dev.unknot.triage.employee;

import java.net.SocketException;
import java.sql.SQLException;
import java.util.stream.Stream;

/** The database is away or asks to try again: not the record's fault. */
final class TransientTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TransientTrouble(Throwable cause) {
        super("the database cannot answer at present", cause);
    }

    static RuntimeException orItself(RuntimeException e) {
        boolean passing = Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(TransientTrouble::isPassing);
        return passing ? new TransientTrouble(e) : e;
    }

    /** SQL states: 08 connection, 40 rolled back, 53 resources, 55P03 lock, 57 shut down; the pool gives none at all. */
    private static boolean isPassing(Throwable cause) {
        if (cause instanceof SocketException) {
            return true;
        }
        if (!(cause instanceof SQLException)) {
            return false;
        }
        String state = ((SQLException) cause).getSQLState();
        return state == null || state.matches("(08|40|53|57).*|55P03");
    }
}
