package dev.unknot.messaging.erasure;

import java.sql.SQLException;

/** The database failed the tombstones; another attempt later may succeed. */
public final class TombstonesUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TombstonesUnavailable(String message, SQLException cause) {
        super(message, cause);
    }
}
