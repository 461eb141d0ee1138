package dev.unknot.reminder.inbox.stream;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unknot.reminder.inbox.NudgeView;
import dev.unknot.reminder.inbox.ReadInbox;
import dev.unknot.reminder.inbox.nudge.Nudge;
import dev.unknot.reminder.inbox.nudge.Snapshots;
import dev.unknot.reminder.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What changed in inboxes since somebody looked, for many at once. */
@ApplicationScoped
class ReadChanges {

    private static final Duration BACK = Duration.ofDays(7);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    // Served by nudge_of_person; caps keep a week's inbox small, so it needs no limit.
    private static final String CHANGED = """
            SELECT r.place, n.id, NOT is_had(n.created_in, n.id, r.base, r.seen, r.up_to) AS is_new
            FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS r (
                place int, organisation text, employee text, base pg_snapshot, seen pg_snapshot[], up_to uuid[])
            CROSS JOIN LATERAL (
                SELECT id, created_in FROM nudge
                WHERE organisation = r.organisation AND employee = r.employee AND due_at > ?2
                  AND NOT is_had(changed_in, id, r.base, r.seen, r.up_to)
                ORDER BY id) AS n
            ORDER BY r.place, n.id""";

    /** From where to read whose inbox. */
    record Reading(Person person, Position from) {}

    /** @param isNew the nudge was not there before */
    record Change(NudgeView nudge, boolean isNew) {}

    /**
     * @param snapshot what it was read with
     * @param changes of each reading, in the order of the nudges' ids
     */
    record Read(String snapshot, List<List<Change>> changes) {}

    private final EntityManager entityManager;
    private final Snapshots snapshots;
    private final ReadInbox inbox;
    private final Clock clock;

    ReadChanges(EntityManager entityManager, Snapshots snapshots, ReadInbox inbox, Clock clock) {
        this.entityManager = entityManager;
        this.snapshots = snapshots;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Where an inbox is now. */
    @Transactional
    String now() {
        return snapshots.hold();
    }

    @Transactional
    Read read(List<Reading> readings) {
        String snapshot = snapshots.hold();
        Instant now = clock.instant();
        List<Tuple> rows = rows(readings, now);
        Map<UUID, NudgeView> views = views(rows, now);
        List<List<Change>> changes = new ArrayList<>();
        readings.forEach(reading -> changes.add(new ArrayList<>()));
        for (Tuple row : rows) {
            NudgeView view = Objects.requireNonNull(views.get(row.get(1, UUID.class)));
            changes.get(row.get(0, Integer.class)).add(new Change(view, row.get(2, Boolean.class)));
        }
        return new Read(snapshot, changes);
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(List<Reading> readings, Instant now) {
        List<Map<String, Object>> wanted = IntStream.range(0, readings.size())
                .mapToObj(place -> row(place, readings.get(place)))
                .toList();
        return entityManager
                .createNativeQuery(CHANGED, Tuple.class)
                .setParameter(1, JSON.valueToTree(wanted).toString())
                .setParameter(2, now.minus(BACK))
                .getResultList();
    }

    private static Map<String, Object> row(int place, Reading reading) {
        List<Position.Layer> layers = reading.from().layers();
        return Map.of(
                "place", place,
                "organisation", reading.person().organisation(),
                "employee", reading.person().employee(),
                "base", reading.from().base(),
                "seen", layers.stream().map(Position.Layer::seen).toList(),
                "up_to", layers.stream().map(Position.Layer::upTo).toList());
    }

    private Map<UUID, NudgeView> views(List<Tuple> rows, Instant now) {
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.get(1, UUID.class)));
        return ids.isEmpty()
                ? Map.of()
                : inbox.views(Nudge.list("id in ?1", ids), now).stream()
                        .collect(Collectors.toMap(NudgeView::id, Function.identity()));
    }
}
