package dev.unknot.reminder.engine.firing;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.inbox.nudge.DueNudge;
import dev.unknot.reminder.person.Person;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What the tables say of the buckets that are held here: how far they are settled, and who changed. */
final class BucketQueries {

    private static final String WATERMARKS = "SELECT number, watermark FROM bucket WHERE number = ANY(?)";

    private static final String ADVANCE = """
            UPDATE bucket SET watermark = to_timestamp(up_to) FROM unnest(?, ?) AS w (number, up_to)
            WHERE bucket.number = w.number""";

    private static final String CHANGED =
            "DELETE FROM changed WHERE bucket = ANY(?) RETURNING bucket, organisation, employee";

    private static final String SOME_CHANGED = """
            DELETE FROM changed WHERE position = ANY(ARRAY(SELECT position FROM changed WHERE bucket = ANY(?) LIMIT ?))
            RETURNING bucket, organisation, employee""";

    private static final String THESE_CHANGED = """
            DELETE FROM changed WHERE bucket = ANY(?) AND (organisation, employee) IN (SELECT * FROM unnest(?, ?))
            RETURNING bucket, organisation, employee""";

    // Who left while a batch was under way may have got rows from it after theirs were erased.
    private static final String ERASE = """
            WITH gone AS MATERIALIZED (
                SELECT * FROM unnest(?, ?) AS p (organisation, employee)
                WHERE NOT EXISTS (SELECT FROM employee e WHERE (e.organisation, e.employee) = (p.organisation, p.employee))
            ), slots AS (DELETE FROM slot s USING gone WHERE (s.organisation, s.employee) = (gone.organisation, gone.employee)
            ), nudges AS (DELETE FROM nudge n USING gone WHERE (n.organisation, n.employee) = (gone.organisation, gone.employee)
            ) DELETE FROM one_off o USING gone WHERE (o.organisation, o.employee) = (gone.organisation, gone.employee)""";

    // Written after what was last known to be on the topic. Nothing is decided longer after it was due than the grace:
    // that
    // bounds the search by id, which nudge_once serves.
    private static final String UNPUBLISHED = """
            SELECT n.id, n.organisation, n.employee, array_to_string(n.kinds, ','), n.due_at, n.deliver_from, n.expires_at,
                   n.remedy, n.turn, e.language
            FROM nudge n JOIN employee e ON e.organisation = n.organisation AND e.employee = n.employee
            WHERE n.id >= first_nudge(?) AND n.deliver_from >= ? AND n.turn <> ? AND e.bucket = ANY(?)""";

    private static final Duration SEARCHED = Duration.ofHours(1);

    private final Connection connection;

    BucketQueries(Connection connection) {
        this.connection = connection;
    }

    Map<Integer, Instant> watermarks(Collection<Integer> buckets) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WATERMARKS)) {
            new Arrays(statement).ints(List.copyOf(buckets), bucket -> bucket);
            try (ResultSet rows = statement.executeQuery()) {
                Map<Integer, Instant> found = new HashMap<>();
                while (rows.next()) {
                    found.put(
                            rows.getInt(1),
                            rows.getObject(2, OffsetDateTime.class).toInstant());
                }
                return found;
            }
        }
    }

    void advance(Map<Integer, Instant> watermarks) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            List<Map.Entry<Integer, Instant>> entries = List.copyOf(watermarks.entrySet());
            new Arrays(statement)
                    .ints(entries, Map.Entry::getKey)
                    .longs(entries, entry -> entry.getValue().getEpochSecond());
            statement.executeUpdate();
        }
    }

    /** Somebody who is to be read again. */
    record Changed(int bucket, Person person) {}

    /** Who changed; each change is told once, so somebody may be named more than once. */
    List<Changed> changed(Collection<Integer> buckets) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CHANGED)) {
            new Arrays(statement).ints(List.copyOf(buckets), bucket -> bucket);
            return changed(statement);
        }
    }

    /** The same for so many changes at most. */
    List<Changed> changed(Collection<Integer> buckets, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SOME_CHANGED)) {
            new Arrays(statement).ints(List.copyOf(buckets), bucket -> bucket).number(most);
            return changed(statement);
        }
    }

    /** The same for these people. */
    List<Changed> changed(Collection<Integer> buckets, List<Person> people) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(THESE_CHANGED)) {
            new Arrays(statement)
                    .ints(List.copyOf(buckets), bucket -> bucket)
                    .texts(people, Person::organisation)
                    .texts(people, Person::employee);
            return changed(statement);
        }
    }

    private static List<Changed> changed(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<Changed> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Changed(rows.getInt(1), new Person(rows.getString(2), rows.getString(3))));
            }
            return found;
        }
    }

    void erase(List<Person> people) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ERASE)) {
            new Arrays(statement).texts(people, Person::organisation).texts(people, Person::employee);
            statement.executeUpdate();
        }
    }

    /** What may not have reached the topic. */
    List<DueNudge> unpublished(Collection<Integer> buckets, Instant since) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UNPUBLISHED)) {
            statement.setObject(1, since.minus(SEARCHED).atOffset(ZoneOffset.UTC));
            statement.setObject(2, since.atOffset(ZoneOffset.UTC));
            statement.setInt(3, DueNudge.ANSWER);
            statement.setArray(4, connection.createArrayOf("int4", buckets.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                List<DueNudge> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(nudge(rows));
                }
                return found;
            }
        }
    }

    private static DueNudge nudge(ResultSet row) throws SQLException {
        return new DueNudge(
                row.getObject(1, UUID.class),
                new Person(row.getString(2), row.getString(3)),
                Stream.of(row.getString(4).split(",")).map(NudgeKind::of).toList(),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString(8)),
                row.getInt(9),
                Optional.ofNullable(row.getString(10)));
    }
}
