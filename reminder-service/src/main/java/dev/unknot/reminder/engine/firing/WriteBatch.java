package dev.unknot.reminder.engine.firing;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.batch.RowArrays;
import dev.unknot.reminder.engine.roster.Member;
import dev.unknot.reminder.inbox.nudge.DueNudge;
import dev.unknot.reminder.inbox.nudge.InboxNotifier;
import dev.unknot.reminder.inbox.nudge.NudgeRows;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.ledger.OneOffRows;
import dev.unknot.reminder.ledger.SlotRows;
import dev.unknot.reminder.person.change.ChangedPeople;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Writes a batch in one statement, and so in one transaction, which the server completes whether or not this process
 * survives. Each table's owner contributes its part.
 */
final class WriteBatch {

    private static final String UNLESS_STALE = " NOT EXISTS (SELECT FROM stale)";

    // Nothing is written when somebody in the batch changed meanwhile. What the ledger holds already stays as it is.
    private static final String SQL = "WITH stale AS MATERIALIZED (" + ChangedPeople.ANY_OF
            + "), written AS (" + SlotRows.INSERT + " WHERE" + UNLESS_STALE
            + " ON CONFLICT DO NOTHING RETURNING nudge, state"
            + "), inbox AS (" + NudgeRows.INSERT + " WHERE id IN (SELECT nudge FROM written WHERE state = 'fired')"
            + " ON CONFLICT DO NOTHING"
            + "), done AS (" + OneOffRows.DELETE + " AND" + UNLESS_STALE
            + "), moved AS (" + OneOffRows.MOVE + " AND" + UNLESS_STALE
            + "), owed AS (" + OneOffRows.INSERT + " WHERE" + UNLESS_STALE + " ON CONFLICT DO NOTHING) "
            + """
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
        List<Integer> buckets =
                batch.members().stream().map(Member::bucket).distinct().toList();
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            RowArrays to = new RowArrays(statement);
            ChangedPeople.set(
                    to, buckets, batch.members().stream().map(Member::person).toList());
            SlotRows.set(to, rows);
            NudgeRows.set(to, nudges);
            OneOffRows.set(to, batch.done(), batch.moved(), batch.owed());
            List<Person> people = nudges.stream().map(DueNudge::person).toList();
            to.value(InboxNotifier.CHANNEL)
                    .texts(InboxNotifier.payloads(people), payload -> payload)
                    .value(rows.size());
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

    private static Set<UUID> fired(Optional<Array> ids) throws SQLException {
        return ids.isEmpty() ? Set.of() : Set.of((UUID[]) ids.get().getArray());
    }
}
