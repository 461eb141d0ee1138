package dev.unknot.reminder.ledger;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.person.PersonErased;
import dev.unknot.reminder.person.PersonalData;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.schedule.outcome.SlotState;
import dev.unknot.reminder.schedule.timetable.Slot;
import dev.unknot.reminder.schedule.timetable.Source;
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

/** The table slot: how each slot ended. Rows are written once, in the caller's transaction; a second try changes nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Ledger implements PersonalData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String COLUMNS =
            "organisation, employee, local_date, kind, slot, source, due_at, state, reason, nudge";

    // The primary key decides who settles a slot, so that two replicas cannot both.
    private static final String INSERT = "INSERT INTO slot (" + COLUMNS + ") SELECT " + COLUMNS + """
             FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS s (
                organisation text, employee text, local_date date, kind text, slot int, source text,
                due_at timestamptz, state text, reason text, nudge uuid)
            ON CONFLICT DO NOTHING
            RETURNING\s""" + COLUMNS;

    private static final String SELECT = "SELECT " + COLUMNS + " FROM slot";

    // Served by the primary key; the dates narrow down the partitions.
    private static final String BETWEEN = " AND local_date BETWEEN :first AND :last";

    // Only the slot that fired; those merged into it stay merged. Served by the primary key.
    private static final String BECOME = """
            UPDATE slot SET state = ?1
            WHERE organisation = ?2 AND employee = ?3 AND local_date BETWEEN ?4 AND ?5 AND nudge = ?6 AND state = ?7""";

    private final EntityManager entityManager;

    Ledger(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** One row, for the export. */
    public record Kept(
            NudgeKind kind,
            LocalDate date,
            Source source,
            Instant dueAt,
            SlotState state,
            Optional<String> reason,
            Optional<UUID> nudge) {

        static Kept of(LedgerRow row) {
            return new Kept(
                    row.slot().kind(),
                    row.slot().date(),
                    row.slot().key().source(),
                    row.slot().at(),
                    row.state(),
                    row.reason(),
                    row.nudge());
        }
    }

    @Override
    public String part() {
        return "slots";
    }

    @Override
    public Optional<List<Kept>> kept(Person person) {
        Selection selection = new Selection.OfPeople(List.of(person));
        return Optional.of(rows(selection.bind(entityManager.createNativeQuery(
                        SELECT + selection.clause() + " ORDER BY due_at, kind, slot", Tuple.class)))
                .stream()
                .map(Kept::of)
                .toList());
    }

    /** Inserts the rows that are not there yet, in one statement, and returns them. */
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

    /** The rows of these people for the local days from first to last, in the order in which they fell due. */
    public List<LedgerRow> between(Collection<Person> people, LocalDate first, LocalDate last) {
        Selection selection = new Selection.OfPeople(people);
        return rows(selection
                .bind(entityManager.createNativeQuery(
                        SELECT + selection.clause() + BETWEEN + " ORDER BY due_at, kind, slot", Tuple.class))
                .setParameter("first", first)
                .setParameter("last", last));
    }

    /** The slots of this person that became nudges, one for each, of the local days from first to last. */
    public List<LedgerRow> sent(Person person, LocalDate first, LocalDate last) {
        Selection selection = new Selection.OfPeople(List.of(person));
        return rows(selection
                .bind(entityManager.createNativeQuery(
                        SELECT + selection.clause() + BETWEEN + " AND nudge IS NOT NULL AND state <> 'merged'",
                        Tuple.class))
                .setParameter("first", first)
                .setParameter("last", last));
    }

    /** The slots of these people that were sent or withheld and fell due after {@code after} and by {@code upTo}. */
    public List<LedgerRow> trials(Collection<Person> people, Instant after, Instant upTo) {
        Selection selection = new Selection.OfPeople(people);
        return rows(selection
                .bind(entityManager.createNativeQuery(SELECT + selection.clause() + BETWEEN + """
                                 AND due_at > :after AND due_at <= :upTo AND (nudge IS NOT NULL OR reason = 'WITHHELD')
                                ORDER BY due_at""", Tuple.class))
                // A night's work may belong to the day before, and zones are up to 14 hours ahead.
                .setParameter(
                        "first", LocalDate.ofInstant(after, ZoneOffset.UTC).minusDays(2))
                .setParameter("last", LocalDate.ofInstant(upTo, ZoneOffset.UTC).plusDays(1))
                .setParameter("after", after)
                .setParameter("upTo", upTo));
    }

    /** Changes the state of the slot that became this nudge, if it is in state {@code before}. */
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

    void on(@Observes PersonErased erased) {
        entityManager
                .createNativeQuery("DELETE FROM slot WHERE organisation = ?1 AND employee = ?2")
                .setParameter(1, erased.person().organisation())
                .setParameter(2, erased.person().employee())
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
        fields.put("slot", SlotNumber.stored(row.slot().key()));
        fields.put("source", row.slot().key().source().key());
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
        Source source = Source.of(tuple.get(5, String.class));
        Slot.Key key = new Slot.Key(
                NudgeKind.of(tuple.get(3, String.class)),
                LocalDate.parse(tuple.get(2).toString()),
                source,
                SlotNumber.read(tuple.get(4, Integer.class), source));
        return new LedgerRow(
                new Person(tuple.get(0, String.class), tuple.get(1, String.class)),
                new Slot(key, tuple.get(6, Instant.class)),
                SlotState.valueOf(tuple.get(7, String.class).toUpperCase(Locale.ROOT)),
                Optional.ofNullable(tuple.get(8, String.class)),
                Optional.ofNullable(tuple.get(9, UUID.class)));
    }
}
