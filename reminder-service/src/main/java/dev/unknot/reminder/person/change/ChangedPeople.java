package dev.unknot.reminder.person.change;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.batch.RowArrays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The table changed as an engine uses it, in the engine's own session. */
public final class ChangedPeople {

    /** Finds a row if one of some people changed; {@link #set} binds it. */
    public static final String ANY_OF = """
            SELECT FROM changed c WHERE c.bucket = ANY(?)
            AND (c.organisation, c.employee) IN (SELECT * FROM unnest(?, ?)) LIMIT 1""";

    private static final String TAKE_ALL =
            "DELETE FROM changed WHERE bucket = ANY(?) RETURNING bucket, organisation, employee";
    private static final String TAKE_SOME = """
            DELETE FROM changed WHERE position = ANY(ARRAY(SELECT position FROM changed WHERE bucket = ANY(?) LIMIT ?))
            RETURNING bucket, organisation, employee""";
    private static final String TAKE_THESE = """
            DELETE FROM changed WHERE bucket = ANY(?) AND (organisation, employee) IN (SELECT * FROM unnest(?, ?))
            RETURNING bucket, organisation, employee""";

    private final Connection connection;

    public ChangedPeople(Connection connection) {
        this.connection = connection;
    }

    /** Somebody to be read again. */
    public record Changed(int bucket, Person person) {}

    public static void set(RowArrays to, List<Integer> buckets, List<Person> people) throws SQLException {
        to.ints(buckets, bucket -> bucket);
        to.texts(people, Person::organisation);
        to.texts(people, Person::employee);
    }

    /** Takes all changes of these buckets away; a person may be named more than once. */
    public List<Changed> take(Collection<Integer> buckets) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE_ALL)) {
            new RowArrays(statement).ints(List.copyOf(buckets), bucket -> bucket);
            return read(statement);
        }
    }

    /** The same for at most so many changes. */
    public List<Changed> take(Collection<Integer> buckets, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE_SOME)) {
            new RowArrays(statement)
                    .ints(List.copyOf(buckets), bucket -> bucket)
                    .value(most);
            return read(statement);
        }
    }

    /** The same for the changes of these people. */
    public List<Changed> take(Collection<Integer> buckets, List<Person> people) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE_THESE)) {
            set(new RowArrays(statement), List.copyOf(buckets), people);
            return read(statement);
        }
    }

    private static List<Changed> read(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<Changed> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Changed(rows.getInt(1), new Person(rows.getString(2), rows.getString(3))));
            }
            return found;
        }
    }
}
