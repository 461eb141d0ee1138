package dev.unknot.messaging.outbox;

import java.sql.SQLException;

/** The database did not take or give what the outbox or inbox needed; trying again later may help. */
public final class OutboxUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutboxUnavailable(String message, SQLException cause) {
        super(message, cause);
    }
}
