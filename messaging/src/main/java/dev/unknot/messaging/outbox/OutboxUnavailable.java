package dev.unknot.messaging.outbox;

import java.sql.SQLException;

/** The database failed the outbox; another attempt later may succeed. */
public final class OutboxUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutboxUnavailable(String message, SQLException cause) {
        super(message, cause);
    }
}
