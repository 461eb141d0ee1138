package dev.unknot.reminder.inbox.nudge;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.batch.RowArrays;
import dev.unknot.reminder.person.Employees;
import dev.unknot.reminder.schedule.timetable.Source;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The engine's statements, and parts of them, that are about the table nudge. */
public final class NudgeRows {

    /** Inserts the rows that {@link #set} binds; conditions may follow. */
    public static final String INSERT = """
            INSERT INTO nudge (id, organisation, employee, kinds, due_at, deliver_from, expires_at, remedy, turn, source, state)
            SELECT id, organisation, employee, string_to_array(kinds, ','), to_timestamp(due / 1000::float8),
                   to_timestamp(deliver / 1000::float8), to_timestamp(expires / 1000::float8), remedy, turn, source, 'due'
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS n (id, organisation, employee, kinds, due, deliver, expires, remedy, turn, source)""";

    /** The kind that the nudge of slot s is about first. */
    public static final String LEADING_KIND_OF_SLOT = "SELECT kinds[1] FROM nudge WHERE id = s.nudge";

    /** Deletes the outcomes of the nudges of the people in gone; to stand before {@link #ERASE}. */
    public static final String ERASE_OUTCOMES = Outcomes.ERASE;

    /** Deletes the rows of the people in gone. */
    public static final String ERASE =
            "DELETE FROM nudge n USING gone WHERE (n.organisation, n.employee) = (gone.organisation, gone.employee)";

    // Nothing is decided later after it was due than the grace: that bounds the search by id, which nudge_once serves.
    private static final String DECIDED_SINCE = """
            SELECT n.id, n.organisation, n.employee, array_to_string(n.kinds, ','), n.due_at, n.deliver_from, n.expires_at,
                   n.remedy, n.turn, n.source, e.language
            FROM (""" + Employees.OF_BUCKETS + """
            ) AS e JOIN nudge n ON n.organisation = e.organisation AND n.employee = e.employee
            WHERE n.id >= first_nudge(?) AND n.deliver_from >= ? AND n.source <> 'report'""";

    private static final Duration SEARCHED = Duration.ofHours(1);

    private NudgeRows() {}

    public static void set(RowArrays to, List<DueNudge> nudges) throws SQLException {
        to.uuids(nudges, DueNudge::id);
        to.texts(nudges, nudge -> nudge.person().organisation());
        to.texts(nudges, nudge -> nudge.person().employee());
        to.texts(nudges, nudge -> text(nudge.kinds()));
        to.longs(nudges, nudge -> nudge.dueAt().toEpochMilli());
        to.longs(nudges, nudge -> nudge.deliverFrom().toEpochMilli());
        to.longs(nudges, nudge -> nudge.expiresAt().toEpochMilli());
        to.texts(nudges, nudge -> nudge.remedy().orElse(null));
        to.ints(nudges, DueNudge::turn);
        to.texts(nudges, nudge -> nudge.source().key());
    }

    /** The nudges that an engine decided on since then, for the people of these buckets. */
    public static List<DueNudge> decidedSince(Connection connection, Collection<Integer> buckets, Instant since)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DECIDED_SINCE)) {
            new RowArrays(statement)
                    .ints(List.copyOf(buckets), bucket -> bucket)
                    .value(since.minus(SEARCHED).atOffset(ZoneOffset.UTC))
                    .value(since.atOffset(ZoneOffset.UTC));
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
                instant(row, 5),
                instant(row, 6),
                instant(row, 7),
                Optional.ofNullable(row.getString(8)),
                row.getInt(9),
                Source.of(row.getString(10)),
                Optional.ofNullable(row.getString(11)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String text(List<NudgeKind> kinds) {
        return kinds.size() == 1
                ? kinds.get(0).key()
                : kinds.stream().map(NudgeKind::key).collect(Collectors.joining(","));
    }
}
