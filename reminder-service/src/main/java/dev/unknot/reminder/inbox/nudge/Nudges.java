package dev.unknot.reminder.inbox.nudge;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.kind.NudgeKinds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The table nudge, read and changed many rows at once. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Nudges {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    // Served by nudge_open. Skips those that somebody is moving on at this moment.
    private static final String EXPIRE = """
            UPDATE nudge SET state = 'expired'
            FROM (SELECT id AS open_id FROM nudge
                  WHERE state IN ('due', 'delivered', 'failed') AND expires_at <= ?1
                  ORDER BY expires_at LIMIT ?2 FOR UPDATE SKIP LOCKED) AS open
            WHERE id = open_id
            RETURNING id, organisation, employee, kinds, expires_at""";

    // Served by nudge_once. Whatever somebody else has moved on meanwhile stays as it is.
    private static final String SEE = """
            UPDATE nudge SET state = 'seen'
            FROM (SELECT id AS unread_id, state AS before FROM nudge
                  WHERE id = ANY(?1) AND state IN ('due', 'delivered', 'failed') AND expires_at > ?2 FOR UPDATE) AS unread
            WHERE id = unread_id
            RETURNING id, kinds, due_at, before""";

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

    private final EntityManager entityManager;

    Nudges(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A nudge that nobody saw in time. */
    public record Expired(UUID id, Person person, List<NudgeKind> kinds, Instant expiredAt) {

        /** Whether it was published, and so its outcome is too. */
        public boolean isCarried() {
            return NudgeKinds.of(kinds.get(0)).isCarried();
        }
    }

    /** Expires at most so many of those whose time has run out, the oldest first. */
    @SuppressWarnings("unchecked")
    public List<Expired> expire(Instant now, int most) {
        List<Tuple> rows = entityManager
                .createNativeQuery(EXPIRE, Tuple.class)
                .setParameter(1, now)
                .setParameter(2, most)
                .getResultList();
        return rows.stream()
                .map(row -> new Expired(
                        row.get(0, UUID.class),
                        new Person(row.get(1, String.class), row.get(2, String.class)),
                        kinds(row.get(3, String[].class)),
                        row.get(4, Instant.class)))
                .toList();
    }

    /** An unread nudge that its person has seen. */
    public record Seen(UUID id, List<NudgeKind> kinds, Instant dueAt, NudgeState before) {

        /** Whether it was published, and so its outcome is too. */
        public boolean isCarried() {
            return NudgeKinds.of(kinds.get(0)).isCarried();
        }
    }

    /** Marks those of these nudges that are still unread as seen. */
    @SuppressWarnings("unchecked")
    List<Seen> see(Collection<UUID> unread, Instant now) {
        List<Tuple> rows = entityManager
                .createNativeQuery(SEE, Tuple.class)
                .setParameter(1, unread.toArray(UUID[]::new))
                .setParameter(2, now)
                .getResultList();
        return rows.stream()
                .map(row -> new Seen(
                        row.get(0, UUID.class),
                        kinds(row.get(1, String[].class)),
                        row.get(2, Instant.class),
                        NudgeState.of(row.get(3, String.class))))
                .toList();
    }

    private static List<NudgeKind> kinds(String[] keys) {
        return Arrays.stream(keys).map(NudgeKind::of).toList();
    }

    /**
     * How much of an inbox a reader has: everything visible to the snapshot {@code base}, and from each of the later snapshots
     * {@code seen} the nudges up to the id at the same place in {@code upTo}.
     */
    public record Reader(Person person, String base, List<String> seen, List<UUID> upTo) {}

    /**
     * A nudge that a reader does not have in its present state.
     *
     * @param reader its place in the list of readers
     * @param isNew whether the reader does not have it at all
     */
    public record Changed(int reader, UUID nudge, boolean isNew) {}

    /** The changes that each reader lacks, of the nudges that fell due after {@code oldest}, by reader and id; one statement for all. */
    @SuppressWarnings("unchecked")
    public List<Changed> changed(List<Reader> readers, Instant oldest) {
        List<Map<String, Object>> recordset = new ArrayList<>();
        for (int place = 0; place < readers.size(); place++) {
            Reader reader = readers.get(place);
            recordset.add(Map.of(
                    "place", place,
                    "organisation", reader.person().organisation(),
                    "employee", reader.person().employee(),
                    "base", reader.base(),
                    "seen", reader.seen(),
                    "up_to", reader.upTo()));
        }
        List<Tuple> rows = entityManager
                .createNativeQuery(CHANGED, Tuple.class)
                .setParameter(1, JSON.valueToTree(recordset).toString())
                .setParameter(2, oldest)
                .getResultList();
        return rows.stream()
                .map(row -> new Changed(row.get(0, Integer.class), row.get(1, UUID.class), row.get(2, Boolean.class)))
                .toList();
    }

    /** Those of these ids that are still there. */
    public List<Nudge> of(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : Nudge.list("id in ?1", ids);
    }

    /** The states of those of these ids that are still there. */
    @SuppressWarnings("unchecked")
    public Map<UUID, NudgeState> states(Collection<UUID> ids) {
        Map<UUID, NudgeState> states = new HashMap<>();
        // Served by nudge_once; ids tell the partition.
        List<Tuple> rows = entityManager
                .createNativeQuery("SELECT id, state FROM nudge WHERE id = ANY(?1)", Tuple.class)
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultList();
        rows.forEach(row -> states.put(row.get(0, UUID.class), NudgeState.of(row.get(1, String.class))));
        return states;
    }
}
