package dev.unknot.delivery.sql;

import java.sql.SQLException;

/** A statement failed; its cause tells whether another attempt may succeed. */
public final class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseFailure(SQLException cause) {
        super("a statement failed with SQLSTATE " + cause.getSQLState(), cause);
    }
}
