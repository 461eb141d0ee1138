package dev.unknot.reminder.engine.firing;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.engine.roster.Member;
import dev.unknot.reminder.engine.roster.RecentDays;
import dev.unknot.reminder.schedule.Past;
import dev.unknot.reminder.schedule.Slot;
import dev.unknot.reminder.schedule.SlotState;
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

/** Asks the ledger about the last days of those about whom it was not asked yet. */
final class LoadRecentHistory {

    // Served by the primary key of each day; offset 0 keeps the planner to it, however many people it expects.
    private static final String SQL = """
            SELECT wanted.number, s.local_date - 'epoch'::date, s.kind, s.slot,
                   extract(epoch FROM s.due_at)::float8, s.state,
                   CASE WHEN s.state IN ('fired', 'snoozed') THEN (SELECT kinds[1] FROM nudge WHERE id = s.nudge) END
            FROM unnest(?, ?) WITH ORDINALITY AS wanted (organisation, employee, number),
            LATERAL (SELECT * FROM slot WHERE organisation = wanted.organisation AND employee = wanted.employee
                     AND local_date BETWEEN ? AND ? OFFSET 0) AS s""";

    private final Connection connection;

    LoadRecentHistory(Connection connection) {
        this.connection = connection;
    }

    /** In one statement. */
    void recall(List<Member> members, Instant now) throws SQLException {
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
            new Arrays(statement)
                    .texts(unknown, member -> member.person().organisation())
                    .texts(unknown, member -> member.person().employee());
            statement.setObject(3, LocalDate.ofInstant(oldest, ZoneOffset.UTC).minusDays(2));
            statement.setObject(4, LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(2));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    int number = rows.getInt(1) - 1;
                    add(rows, settled.get(number), fired.get(number));
                }
            }
        }
        for (int i = 0; i < unknown.size(); i++) {
            Member member = unknown.get(i);
            // What is settled after the point from which to go on must not be settled again, however long ago it was.
            Instant from = member.settledUpTo().isBefore(now) ? member.settledUpTo() : now;
            member.recall(RecentDays.of(
                    new Past(settled.get(i), fired.get(i)),
                    from,
                    member.timetable().zone()));
        }
    }

    private static void add(ResultSet row, Set<Slot.Key> settled, List<Past.Fired> fired) throws SQLException {
        LocalDate date = LocalDate.ofEpochDay(row.getInt(2));
        NudgeKind kind = NudgeKind.of(row.getString(3));
        settled.add(new Slot.Key(kind, date, row.getInt(4)));
        NudgeKind about =
                Optional.ofNullable(row.getString(7)).map(NudgeKind::of).orElse(kind);
        String state = row.getString(6);
        if (state.equals(SlotState.FIRED.key())) {
            fired.add(new Past.Fired(date, Instant.ofEpochSecond((long) row.getDouble(5)), about));
        } else if (state.equals(SlotState.SNOOZED.key())) {
            // It counts for its day, but who asked for it again soon does not have to wait for the gap.
            fired.add(new Past.Fired(date, Instant.EPOCH, about));
        }
    }
}
