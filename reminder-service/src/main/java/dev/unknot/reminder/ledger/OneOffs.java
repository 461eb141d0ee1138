package dev.unknot.reminder.ledger;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.person.Employees;
import dev.unknot.reminder.person.Lookup;
import dev.unknot.reminder.person.PersonErased;
import dev.unknot.reminder.person.PersonalData;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.person.change.ScheduleChanges;
import dev.unknot.reminder.schedule.evaluation.OneOff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The table one_off: snoozed nudges and owed breaks that are still to come. The engine deletes what it has settled. */
@ApplicationScoped
@Transactional
public class OneOffs implements Lookup<List<OneOff>>, PersonalData {

    // The person may be putting off a nudge that came back already: then only the time changes.
    private static final String PUT = """
            INSERT INTO one_off (id, organisation, employee, bucket, kinds, remedy, due_at, cause)
            VALUES (?1, ?2, ?3, ?4, string_to_array(?5, ','), ?6, ?7, ?8)
            ON CONFLICT (id) DO UPDATE SET due_at = excluded.due_at""";

    // Served by one_off_of_person.
    private static final String BRING_FORWARD = """
            UPDATE one_off SET due_at = ?3
            WHERE organisation = ?1 AND employee = ?2 AND cause = 'owed' AND due_at > ?3""";

    private final EntityManager entityManager;
    private final Employees employees;
    private final ScheduleChanges scheduleChanges;
    private final Clock clock;

    OneOffs(EntityManager entityManager, Employees employees, ScheduleChanges scheduleChanges, Clock clock) {
        this.entityManager = entityManager;
        this.employees = employees;
        this.scheduleChanges = scheduleChanges;
        this.clock = clock;
    }

    @Override
    public String part() {
        return "stillToCome";
    }

    @Override
    public Optional<List<OneOff>> kept(Person person) {
        return Optional.of(of(new Selection.OfPeople(List.of(person))).getOrDefault(person, List.of()));
    }

    /** Adds it, or replaces the one with the same id. The caller holds the lock on the person. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(Person person, OneOff oneOff) {
        entityManager
                .createNativeQuery(PUT)
                .setParameter(1, oneOff.id())
                .setParameter(2, person.organisation())
                .setParameter(3, person.employee())
                .setParameter(4, employees.bucket(person))
                .setParameter(5, oneOff.kinds().stream().map(NudgeKind::key).collect(Collectors.joining(",")))
                .setParameter(6, oneOff.remedy().orElse(null))
                .setParameter(7, oneOff.dueAt())
                .setParameter(8, oneOff.cause().name().toLowerCase(Locale.ROOT))
                .executeUpdate();
        scheduleChanges.mark(person);
    }

    /** When it was due; empty when it is not there any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    @SuppressWarnings("unchecked")
    public Optional<Instant> remove(Person person, UUID id) {
        List<Instant> due = entityManager
                .createNativeQuery(
                        "DELETE FROM one_off WHERE id = ?1 AND organisation = ?2 AND employee = ?3 RETURNING due_at",
                        Instant.class)
                .setParameter(1, id)
                .setParameter(2, person.organisation())
                .setParameter(3, person.employee())
                .getResultList();
        scheduleChanges.mark(person);
        return due.stream().findFirst();
    }

    /**
     * Brings an owed break forward because its person is free from {@code free} on, or since then. If anything else suppresses
     * it at its new time, it is put off again. The caller marks the schedule as changed.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void bringForward(Person person, Instant free) {
        Instant now = clock.instant();
        entityManager
                .createNativeQuery(BRING_FORWARD)
                .setParameter(1, person.organisation())
                .setParameter(2, person.employee())
                .setParameter(3, OneOff.afterInterruption(free, now))
                .executeUpdate();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<Person, List<OneOff>> of(Selection selection) {
        // Served by one_off_of_person and one_off_of_bucket.
        List<Tuple> rows = selection
                .bind(entityManager.createNativeQuery(
                        "SELECT organisation, employee, id, array_to_string(kinds, ','), due_at, cause, remedy FROM one_off"
                                + selection.clause(),
                        Tuple.class))
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Person(row.get(0, String.class), row.get(1, String.class)),
                        Collectors.mapping(OneOffs::oneOff, Collectors.toList())));
    }

    void on(@Observes PersonErased erased) {
        entityManager
                .createNativeQuery("DELETE FROM one_off WHERE organisation = ?1 AND employee = ?2")
                .setParameter(1, erased.person().organisation())
                .setParameter(2, erased.person().employee())
                .executeUpdate();
    }

    private static OneOff oneOff(Tuple row) {
        return new OneOff(
                row.get(2, UUID.class),
                Arrays.stream(row.get(3, String.class).split(","))
                        .map(NudgeKind::of)
                        .toList(),
                row.get(4, Instant.class),
                OneOff.Cause.valueOf(row.get(5, String.class).toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.get(6, String.class)));
    }
}
