package dev.unknot.reminder.inbox.nudge;

import dev.unknot.contracts.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The table outcome: the last outcome of each nudge that its person put off, did or dismissed. Served by outcome_once. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outcomes {

    /** Deletes the outcomes of nudges n of the people in gone. */
    static final String ERASE = """
            DELETE FROM outcome o USING nudge n, gone
            WHERE o.nudge = n.id AND (n.organisation, n.employee) = (gone.organisation, gone.employee)""";

    // Served by nudge_of_person.
    private static final String ERASE_ONE = """
            DELETE FROM outcome WHERE nudge IN (SELECT id FROM nudge WHERE organisation = ?1 AND employee = ?2)""";

    private static final String PUT = """
            INSERT INTO outcome (nudge, outcome, at, before, again_at, felt, undone)
            VALUES (?1, ?2, ?3, ?4, CAST(?5 AS timestamptz), NULL, false)
            ON CONFLICT (nudge) DO UPDATE SET outcome = excluded.outcome, at = excluded.at, before = excluded.before,
                again_at = excluded.again_at, felt = NULL, undone = false""";

    private static final String SELECT = "SELECT nudge, outcome, at, before, again_at, felt, undone FROM outcome";

    private final EntityManager entityManager;

    Outcomes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Replaces what is known of the nudge's last outcome. */
    void put(UUID nudge, NudgeState outcome, Instant at, NudgeState before, Optional<Instant> again) {
        entityManager
                .createNativeQuery(PUT)
                .setParameter(1, nudge)
                .setParameter(2, outcome.key())
                .setParameter(3, at)
                .setParameter(4, before.key())
                .setParameter(5, again.orElse(null))
                .executeUpdate();
    }

    /** How it felt; has no effect on a nudge whose last outcome is not known. */
    public void feel(UUID nudge, Felt felt) {
        entityManager
                .createNativeQuery("UPDATE outcome SET felt = ?2 WHERE nudge = ?1 AND outcome = 'done' AND NOT undone")
                .setParameter(1, nudge)
                .setParameter(2, felt.key())
                .executeUpdate();
    }

    /** Marks the nudge's outcome as taken back, and forgets how it felt. */
    void undo(UUID nudge) {
        entityManager
                .createNativeQuery("UPDATE outcome SET undone = true, felt = NULL WHERE nudge = ?1")
                .setParameter(1, nudge)
                .executeUpdate();
    }

    /** Empty when the nudge never had one. */
    public Optional<LastOutcome> of(UUID nudge) {
        return Optional.ofNullable(of(List.of(nudge)).get(nudge));
    }

    /** By nudge, of those that had one. */
    @SuppressWarnings("unchecked")
    public Map<UUID, LastOutcome> of(Collection<UUID> nudges) {
        Map<UUID, LastOutcome> found = new HashMap<>();
        if (!nudges.isEmpty()) {
            List<Tuple> rows = entityManager
                    .createNativeQuery(SELECT + " WHERE nudge = ANY(?1)", Tuple.class)
                    .setParameter(1, nudges.toArray(UUID[]::new))
                    .getResultList();
            rows.forEach(row -> found.put(row.get(0, UUID.class), outcome(row)));
        }
        return found;
    }

    /** Those of these nudges whose last outcome can still be taken back at {@code now}. */
    @SuppressWarnings("unchecked")
    public Set<UUID> undoable(Collection<UUID> nudges, Instant now) {
        return Set.copyOf(entityManager
                .createNativeQuery(
                        "SELECT nudge FROM outcome WHERE nudge = ANY(?1) AND at > ?2 AND NOT undone", UUID.class)
                .setParameter(1, nudges.toArray(UUID[]::new))
                .setParameter(2, now.minus(LastOutcome.UNDOABLE))
                .getResultList());
    }

    /** While the person's nudges are still there. */
    void erase(Person person) {
        entityManager
                .createNativeQuery(ERASE_ONE)
                .setParameter(1, person.organisation())
                .setParameter(2, person.employee())
                .executeUpdate();
    }

    private static LastOutcome outcome(Tuple row) {
        return new LastOutcome(
                NudgeState.of(row.get(1, String.class)),
                row.get(2, Instant.class),
                NudgeState.of(row.get(3, String.class)),
                Optional.ofNullable(row.get(4, Instant.class)),
                Optional.ofNullable(row.get(5, String.class)).map(Felt::of),
                row.get(6, Boolean.class));
    }
}
