package dev.unknot.reminder.ledger;

import dev.unknot.reminder.batch.RowArrays;
import java.sql.SQLException;
import java.util.List;

/** Parts of the engine's statements that are about the table slot. */
public final class SlotRows {

    /** Inserts the rows that {@link #set} binds; conditions may follow. */
    public static final String INSERT = """
            INSERT INTO slot (organisation, employee, local_date, kind, slot, source, due_at, state, reason, nudge)
            SELECT organisation, employee, 'epoch'::date + day, kind, number, source, to_timestamp(due / 1000::float8), state,
                   reason, nudge
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS s (organisation, employee, day, kind, number, source, due, state, reason, nudge)""";

    /**
     * The slots s of the people wanted, between two days. Served by the primary key of each day; offset 0 keeps the planner
     * to it, however many people it expects.
     */
    public static final String BETWEEN = """
            unnest(?, ?) WITH ORDINALITY AS wanted (organisation, employee, number),
            LATERAL (SELECT * FROM slot WHERE organisation = wanted.organisation AND employee = wanted.employee
                     AND local_date BETWEEN ? AND ? OFFSET 0) AS s""";

    /** Deletes the rows of the people in gone. */
    public static final String ERASE =
            "DELETE FROM slot s USING gone WHERE (s.organisation, s.employee) = (gone.organisation, gone.employee)";

    private SlotRows() {}

    public static void set(RowArrays to, List<LedgerRow> rows) throws SQLException {
        to.texts(rows, row -> row.person().organisation());
        to.texts(rows, row -> row.person().employee());
        to.ints(rows, row -> (int) row.slot().date().toEpochDay());
        to.texts(rows, row -> row.slot().kind().key());
        to.ints(rows, row -> SlotNumber.stored(row.slot().key()));
        to.texts(rows, row -> row.slot().key().source().key());
        to.longs(rows, row -> row.slot().at().toEpochMilli());
        to.texts(rows, row -> row.state().key());
        to.texts(rows, row -> row.reason().orElse(null));
        to.uuids(rows, row -> row.nudge().orElse(null));
    }
}
