package dev.unknot.reminder.ledger;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.batch.RowArrays;
import dev.unknot.reminder.schedule.evaluation.OneOff;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Parts of the engine's statements that are about the table one_off. */
public final class OneOffRows {

    /** Deletes those that are settled; conditions may follow. */
    public static final String DELETE = "DELETE FROM one_off WHERE id = ANY(?)";

    /** Sets another due time; conditions may follow. */
    public static final String MOVE = """
            UPDATE one_off SET due_at = to_timestamp(m.due / 1000::float8) FROM unnest(?, ?) AS m (id, due)
            WHERE one_off.id = m.id""";

    /** Inserts owed breaks; conditions may follow. */
    public static final String INSERT = """
            INSERT INTO one_off (id, organisation, employee, bucket, kinds, due_at, cause)
            SELECT id, organisation, employee, bucket, string_to_array(kinds, ','), to_timestamp(due / 1000::float8), 'owed'
            FROM unnest(?, ?, ?, ?, ?, ?) AS o (id, organisation, employee, bucket, kinds, due)""";

    /** Deletes the rows of the people in gone. */
    public static final String ERASE =
            "DELETE FROM one_off o USING gone WHERE (o.organisation, o.employee) = (gone.organisation, gone.employee)";

    private OneOffRows() {}

    /** An owed break, and whose it is. */
    public record Owed(Person person, int bucket, OneOff oneOff) {}

    /** Binds {@link #DELETE}, {@link #MOVE} and {@link #INSERT}, in this order. */
    public static void set(RowArrays to, List<UUID> done, List<OneOff> moved, List<Owed> owed) throws SQLException {
        to.uuids(done, id -> id);
        to.uuids(moved, OneOff::id);
        to.longs(moved, oneOff -> oneOff.dueAt().toEpochMilli());
        to.uuids(owed, one -> one.oneOff().id());
        to.texts(owed, one -> one.person().organisation());
        to.texts(owed, one -> one.person().employee());
        to.ints(owed, Owed::bucket);
        to.texts(owed, one -> one.oneOff().kinds().stream().map(NudgeKind::key).collect(Collectors.joining(",")));
        to.longs(owed, one -> one.oneOff().dueAt().toEpochMilli());
    }
}
