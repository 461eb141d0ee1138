package dev.unknot.reminder.ledger;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.person.Person;
import dev.unknot.reminder.person.PersonLeft;
import dev.unknot.reminder.schedule.Slot;
import dev.unknot.reminder.schedule.SlotState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How slots ended: written once, in the caller's transaction, never changed by a second try. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Ledger {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    // The primary key decides who settles a slot, so that two replicas cannot both.
    private static final String INSERT = """
            INSERT INTO slot (organisation, employee, local_date, kind, slot, due_at, state, reason, nudge)
            SELECT organisation, employee, local_date, kind, slot, due_at, state, reason, nudge
            FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS s (
                organisation text, employee text, local_date date, kind text, slot int,
                due_at timestamptz, state text, reason text, nudge uuid)
            ON CONFLICT DO NOTHING
            RETURNING organisation, employee, local_date, kind, slot, due_at, state, reason, nudge""";

    // Served by the primary key.
    private static final String RECENT = """
            SELECT s.organisation, s.employee, s.local_date, s.kind, s.slot, s.due_at, s.state, s.reason, s.nudge
            FROM slot s JOIN jsonb_to_recordset(CAST(?1 AS jsonb)) AS p (organisation text, employee text)
              ON s.organisation = p.organisation AND s.employee = p.employee
            WHERE s.local_date BETWEEN ?2 AND ?3
            ORDER BY s.due_at, s.kind, s.slot""";

    // Only the slot that fired; those merged into it stay merged. Served by the primary key.
    private static final String BECOME = """
            UPDATE slot SET state = ?1
            WHERE organisation = ?2 AND employee = ?3 AND local_date BETWEEN ?4 AND ?5 AND nudge = ?6 AND state = ?7""";

    private final EntityManager entityManager;

    Ledger(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Writes what is not written yet and tells which rows those were; one statement for any number. */
    public List<LedgerRow> write(Collection<LedgerRow> rows) {
        rows.stream()
                .map(row -> row.slot().date())
                .distinct()
                .forEach(day -> entityManager
                        .createNativeQuery("SELECT 1 FROM keep_day(?1)")
                        .setParameter(1, day)
                        .getSingleResult());
        return rows.isEmpty()
                ? List.of()
                : rows(entityManager.createNativeQuery(INSERT, Tuple.class).setParameter(1, json(rows)));
    }

    /** The rows of these people from one local day to another. */
    public List<LedgerRow> between(Collection<Person> people, LocalDate first, LocalDate last) {
        return rows(entityManager
                .createNativeQuery(RECENT, Tuple.class)
                .setParameter(1, JSON.valueToTree(people).toString())
                .setParameter(2, first)
                .setParameter(3, last));
    }

    /** The slot that became this nudge ends differently from what was thought. */
    public void become(Person person, UUID nudge, Instant dueAt, SlotState before, SlotState after) {
        LocalDate date = LocalDate.ofInstant(dueAt, ZoneOffset.UTC);
        entityManager
                .createNativeQuery(BECOME)
                .setParameter(1, after.key())
                .setParameter(2, person.organisation())
                .setParameter(3, person.employee())
                .setParameter(4, date.minusDays(2))
                .setParameter(5, date.plusDays(1))
                .setParameter(6, nudge)
                .setParameter(7, before.key())
                .executeUpdate();
    }

    void on(@Observes PersonLeft left) {
        entityManager
                .createNativeQuery("DELETE FROM slot WHERE organisation = ?1 AND employee = ?2")
                .setParameter(1, left.person().organisation())
                .setParameter(2, left.person().employee())
                .executeUpdate();
    }

    private static String json(Collection<LedgerRow> rows) {
        return JSON.valueToTree(rows.stream().map(Ledger::fields).toList()).toString();
    }

    private static Map<String, Object> fields(LedgerRow row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("organisation", row.person().organisation());
        fields.put("employee", row.person().employee());
        fields.put("local_date", row.slot().date().toString());
        fields.put("kind", row.slot().kind().key());
        fields.put("slot", row.slot().key().number());
        fields.put("due_at", row.slot().at().toString());
        fields.put("state", row.state().key());
        row.reason().ifPresent(reason -> fields.put("reason", reason));
        row.nudge().ifPresent(nudge -> fields.put("nudge", nudge));
        return fields;
    }

    @SuppressWarnings("unchecked")
    private static List<LedgerRow> rows(Query query) {
        return ((List<Tuple>) query.getResultList()).stream().map(Ledger::row).toList();
    }

    private static LedgerRow row(Tuple tuple) {
        Slot.Key key = new Slot.Key(
                NudgeKind.of(tuple.get(3, String.class)),
                LocalDate.parse(tuple.get(2).toString()),
                tuple.get(4, Integer.class));
        return new LedgerRow(
                new Person(tuple.get(0, String.class), tuple.get(1, String.class)),
                new Slot(key, tuple.get(5, Instant.class)),
                SlotState.valueOf(tuple.get(6, String.class).toUpperCase(Locale.ROOT)),
                Optional.ofNullable(tuple.get(7, String.class)),
                Optional.ofNullable(tuple.get(8, UUID.class)));
    }
}
