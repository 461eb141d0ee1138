package dev.unknot.messaging.inbox;

import java.sql.SQLException;

/** The database failed the inbox; another attempt later may succeed. */
public final class InboxUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InboxUnavailable(String message, SQLException cause) {
        super(message, cause);
    }
}
