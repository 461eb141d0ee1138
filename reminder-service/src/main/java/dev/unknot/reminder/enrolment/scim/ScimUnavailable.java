package dev.unknot.reminder.enrolment.scim;

import java.sql.SQLException;

/** The database failed; another attempt later may succeed. */
final class ScimUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScimUnavailable(String message, SQLException cause) {
        super(message, cause);
    }
}
