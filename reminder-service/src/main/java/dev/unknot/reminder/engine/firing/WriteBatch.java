package dev.unknot.reminder.engine.firing;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.engine.roster.Member;
import dev.unknot.reminder.inbox.nudge.DueNudge;
import dev.unknot.reminder.inbox.nudge.InboxNotifier;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.person.Person;
import dev.unknot.reminder.schedule.OneOff;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes a batch: one statement and so one transaction, which the server ends whether or not this process lives on. */
final class WriteBatch {

    // Nothing is written when somebody of the batch changed meanwhile; what the ledger holds already stays as it is.
    private static final String SQL = """
            WITH stale AS MATERIALIZED (
                SELECT FROM changed c WHERE c.bucket = ANY(?)
                AND (c.organisation, c.employee) IN (SELECT * FROM unnest(?, ?)) LIMIT 1
            ), written AS (
                INSERT INTO slot (organisation, employee, local_date, kind, slot, due_at, state, reason, nudge)
                SELECT organisation, employee, 'epoch'::date + day, kind, number, to_timestamp(due / 1000::float8), state, reason, nudge
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                    AS s (organisation, employee, day, kind, number, due, state, reason, nudge)
                WHERE NOT EXISTS (SELECT FROM stale)
                ON CONFLICT DO NOTHING
                RETURNING nudge, state
            ), inbox AS (
                INSERT INTO nudge (id, organisation, employee, kinds, due_at, deliver_from, expires_at, remedy, turn, state)
                SELECT id, organisation, employee, string_to_array(kinds, ','), to_timestamp(due / 1000::float8),
                       to_timestamp(deliver / 1000::float8), to_timestamp(expires / 1000::float8), remedy, turn, 'due'
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                    AS n (id, organisation, employee, kinds, due, deliver, expires, remedy, turn)
                WHERE id IN (SELECT nudge FROM written WHERE state = 'fired')
                ON CONFLICT DO NOTHING
            ), done AS (
                DELETE FROM one_off WHERE id = ANY(?) AND NOT EXISTS (SELECT FROM stale)
            ), moved AS (
                UPDATE one_off SET due_at = to_timestamp(m.due / 1000::float8) FROM unnest(?, ?) AS m (id, due)
                WHERE one_off.id = m.id AND NOT EXISTS (SELECT FROM stale)
            ), owed AS (
                INSERT INTO one_off (id, organisation, employee, bucket, kinds, due_at, cause)
                SELECT id, organisation, employee, bucket, string_to_array(kinds, ','), to_timestamp(due / 1000::float8), 'owed'
                FROM unnest(?, ?, ?, ?, ?, ?) AS o (id, organisation, employee, bucket, kinds, due)
                WHERE NOT EXISTS (SELECT FROM stale)
                ON CONFLICT DO NOTHING
            )
            SELECT (SELECT count(pg_notify(?, hashes)) FROM unnest(?) AS hashes WHERE NOT EXISTS (SELECT FROM stale)),
                   count(*) AS rows, EXISTS (SELECT FROM stale) AS stale,
                   CASE WHEN count(*) <> ? THEN array_agg(nudge) FILTER (WHERE state = 'fired') END AS fired
            FROM written""";

    private final Connection connection;

    WriteBatch(Connection connection) {
        this.connection = connection;
    }

    /**
     * What became of a batch.
     *
     * @param stale somebody changed, so nothing was written
     * @param fired the nudges that went into inboxes when the ledger held some of the batch already; empty when it held none
     */
    record Written(boolean stale, Optional<Set<UUID>> fired) {}

    Written write(Batch batch, List<LedgerRow> rows, List<DueNudge> nudges) throws SQLException {
        List<Person> people = batch.members().stream().map(Member::person).toList();
        List<Integer> buckets =
                batch.members().stream().map(Member::bucket).distinct().toList();
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            Arrays to = new Arrays(statement);
            to.ints(buckets, bucket -> bucket);
            to.texts(people, Person::organisation);
            to.texts(people, Person::employee);
            rows(to, rows);
            nudges(to, nudges);
            to.uuids(batch.done(), id -> id);
            to.uuids(batch.moved(), OneOff::id);
            to.longs(batch.moved(), oneOff -> oneOff.dueAt().toEpochMilli());
            owed(to, batch.owed());
            to.text(InboxNotifier.CHANNEL);
            to.texts(
                    InboxNotifier.payloads(nudges.stream().map(DueNudge::person).toList()), payload -> payload);
            to.number(rows.size());
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return new Written(
                        result.getBoolean("stale"),
                        result.getLong("rows") == rows.size()
                                ? Optional.empty()
                                : Optional.of(fired(Optional.ofNullable(result.getArray("fired")))));
            }
        }
    }

    private static Set<UUID> fired(Optional<java.sql.Array> ids) throws SQLException {
        return ids.isEmpty() ? Set.of() : Set.of((UUID[]) ids.get().getArray());
    }

    private static void rows(Arrays to, List<LedgerRow> rows) throws SQLException {
        to.texts(rows, row -> row.person().organisation());
        to.texts(rows, row -> row.person().employee());
        to.ints(rows, row -> (int) row.slot().date().toEpochDay());
        to.texts(rows, row -> row.slot().kind().key());
        to.ints(rows, row -> row.slot().key().number());
        to.longs(rows, row -> row.slot().at().toEpochMilli());
        to.texts(rows, row -> row.state().key());
        to.texts(rows, row -> row.reason().orElse(null));
        to.uuids(rows, row -> row.nudge().orElse(null));
    }

    private static void nudges(Arrays to, List<DueNudge> nudges) throws SQLException {
        to.uuids(nudges, DueNudge::id);
        to.texts(nudges, nudge -> nudge.person().organisation());
        to.texts(nudges, nudge -> nudge.person().employee());
        to.texts(nudges, nudge -> text(nudge.kinds()));
        to.longs(nudges, nudge -> nudge.dueAt().toEpochMilli());
        to.longs(nudges, nudge -> nudge.deliverFrom().toEpochMilli());
        to.longs(nudges, nudge -> nudge.expiresAt().toEpochMilli());
        to.texts(nudges, nudge -> nudge.remedy().orElse(null));
        to.ints(nudges, DueNudge::turn);
    }

    private static void owed(Arrays to, List<Batch.Owed> owed) throws SQLException {
        to.uuids(owed, one -> one.oneOff().id());
        to.texts(owed, one -> one.member().person().organisation());
        to.texts(owed, one -> one.member().person().employee());
        to.ints(owed, one -> one.member().bucket());
        to.texts(owed, one -> text(one.oneOff().kinds()));
        to.longs(owed, one -> one.oneOff().dueAt().toEpochMilli());
    }

    private static String text(Collection<NudgeKind> kinds) {
        return kinds.size() == 1
                ? kinds.iterator().next().key()
                : kinds.stream().map(NudgeKind::key).collect(Collectors.joining(","));
    }
}
