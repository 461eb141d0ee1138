package dev.unknot.reminder.engine.firing;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.batch.RowArrays;
import dev.unknot.reminder.inbox.nudge.NudgeRows;
import dev.unknot.reminder.ledger.OneOffRows;
import dev.unknot.reminder.ledger.SlotRows;
import dev.unknot.reminder.person.Employees;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Erases what a batch may have written about people after their leaving erased everything else. */
final class EraseLeavers {

    private static final String SQL = "WITH gone AS MATERIALIZED (" + Employees.GONE
            + "), slots AS (" + SlotRows.ERASE
            + "), outcomes AS (" + NudgeRows.ERASE_OUTCOMES
            + "), nudges AS (" + NudgeRows.ERASE
            + ") " + OneOffRows.ERASE;

    private final Connection connection;

    EraseLeavers(Connection connection) {
        this.connection = connection;
    }

    /** Has no effect on those of these people who are still known. */
    void erase(List<Person> people) throws SQLException {
        if (people.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            new RowArrays(statement).texts(people, Person::organisation).texts(people, Person::employee);
            statement.executeUpdate();
        }
    }
}
