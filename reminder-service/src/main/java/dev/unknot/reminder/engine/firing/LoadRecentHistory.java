package dev.unknot.reminder.engine.firing;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.batch.RowArrays;
import dev.unknot.reminder.engine.roster.Member;
import dev.unknot.reminder.engine.roster.RecentDays;
import dev.unknot.reminder.inbox.nudge.NudgeRows;
import dev.unknot.reminder.ledger.SlotNumber;
import dev.unknot.reminder.ledger.SlotRows;
import dev.unknot.reminder.schedule.evaluation.Past;
import dev.unknot.reminder.schedule.outcome.SlotState;
import dev.unknot.reminder.schedule.timetable.Slot;
import dev.unknot.reminder.schedule.timetable.Source;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Loads the last days from the ledger for those members that have none in memory yet. */
final class LoadRecentHistory {

    private static final String SQL = """
            SELECT wanted.number, s.local_date - 'epoch'::date, s.kind, s.slot, s.source,
                   extract(epoch FROM s.due_at)::float8, s.state,
                   CASE WHEN s.state IN ('fired', 'snoozed') THEN (""" + NudgeRows.LEADING_KIND_OF_SLOT + ") END FROM " + SlotRows.BETWEEN;

    private final Connection connection;

    LoadRecentHistory(Connection connection) {
        this.connection = connection;
    }

    /** One statement for any number of members. */
    void load(List<Member> members, Instant now) throws SQLException {
        List<Member> unknown =
                members.stream().filter(member -> member.recent().isEmpty()).toList();
        if (unknown.isEmpty()) {
            return;
        }
        List<Set<Slot.Key>> settled = new ArrayList<>();
        List<List<Past.Fired>> fired = new ArrayList<>();
        unknown.forEach(member -> {
            settled.add(new HashSet<>());
            fired.add(new ArrayList<>());
        });
        Instant oldest = unknown.stream()
                .map(Member::settledUpTo)
                .min(Instant::compareTo)
                .filter(now::isAfter)
                .orElse(now);
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            new RowArrays(statement)
                    .texts(unknown, member -> member.person().organisation())
                    .texts(unknown, member -> member.person().employee())
                    .value(LocalDate.ofInstant(oldest, ZoneOffset.UTC).minusDays(2))
                    .value(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(2));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    int number = rows.getInt(1) - 1;
                    add(rows, settled.get(number), fired.get(number));
                }
            }
        }
        for (int i = 0; i < unknown.size(); i++) {
            Member member = unknown.get(i);
            // A slot that is settled and lies after the member's own point must not be settled again, however old it
            // is.
            Instant from = member.settledUpTo().isBefore(now) ? member.settledUpTo() : now;
            member.remember(RecentDays.of(
                    new Past(settled.get(i), fired.get(i)),
                    from,
                    member.timetable().zone()));
        }
    }

    private static void add(ResultSet row, Set<Slot.Key> settled, List<Past.Fired> fired) throws SQLException {
        LocalDate date = LocalDate.ofEpochDay(row.getInt(2));
        NudgeKind kind = NudgeKind.of(row.getString(3));
        Source source = Source.of(row.getString(5));
        settled.add(new Slot.Key(kind, date, source, SlotNumber.read(row.getInt(4), source)));
        NudgeKind about =
                Optional.ofNullable(row.getString(8)).map(NudgeKind::of).orElse(kind);
        String state = row.getString(7);
        if (state.equals(SlotState.FIRED.key())) {
            fired.add(new Past.Fired(date, Instant.ofEpochSecond((long) row.getDouble(6)), about));
        } else if (state.equals(SlotState.SNOOZED.key())) {
            // It counts for its day, but a snooze shorter than the gap is to be granted.
            fired.add(new Past.Fired(date, Instant.EPOCH, about));
        }
    }
}
