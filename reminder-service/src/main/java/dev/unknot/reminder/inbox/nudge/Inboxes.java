package dev.unknot.reminder.inbox.nudge;

import dev.unknot.contracts.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Inboxes as lines of the table nudge; one statement for any number of people. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Inboxes {

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    // A day, and more than the milliseconds that an id leaves out.
    private static final Duration AROUND = Duration.ofHours(25);

    // Served by nudge_of_person; the ids narrow down the partitions, and offset 0 keeps the planner from reading whole
    // ones.
    private static final String SELECT = """
            SELECT wanted.number, n.id, n.kinds, n.remedy, n.due_at, n.expires_at, n.state
            FROM unnest(CAST(?1 AS text[]), CAST(?2 AS text[]), CAST(?3 AS uuid[]), CAST(?4 AS uuid[]))
                WITH ORDINALITY AS wanted (organisation, employee, first, last, number),
            LATERAL (SELECT id, kinds, remedy, due_at, expires_at, state FROM nudge
                     WHERE organisation = wanted.organisation AND employee = wanted.employee
                       AND id BETWEEN wanted.first AND wanted.last OFFSET 0) AS n""";

    private final EntityManager entityManager;

    Inboxes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private record Part(Person person, UUID first, UUID last) {}

    /** Everything in the person's inbox. */
    public Inbox of(Person person) {
        return read(List.of(new Part(person, FIRST, LAST))).getOrDefault(person, Inbox.EMPTY);
    }

    /** By person, these nudges and all that can stand for them, or they for it. */
    public Map<Person, Inbox> around(Collection<Nudge> nudges) {
        return read(nudges.stream().collect(Collectors.groupingBy(Nudge::person)).entrySet().stream()
                .map(one -> around(one.getKey(), one.getValue()))
                .toList());
    }

    private static Part around(Person person, List<Nudge> nudges) {
        if (nudges.stream().anyMatch(Nudge::isCheckIn)) {
            return new Part(person, FIRST, LAST);
        }
        List<Instant> due = nudges.stream().map(nudge -> nudge.dueAt).sorted().toList();
        return new Part(
                person,
                NudgeId.first(due.get(0).minus(AROUND)),
                NudgeId.first(due.get(due.size() - 1).plus(AROUND)));
    }

    @SuppressWarnings("unchecked")
    private Map<Person, Inbox> read(List<Part> parts) {
        if (parts.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = entityManager
                .createNativeQuery(SELECT, Tuple.class)
                .setParameter(
                        1,
                        parts.stream().map(part -> part.person().organisation()).toArray(String[]::new))
                .setParameter(
                        2, parts.stream().map(part -> part.person().employee()).toArray(String[]::new))
                .setParameter(3, parts.stream().map(Part::first).toArray(UUID[]::new))
                .setParameter(4, parts.stream().map(Part::last).toArray(UUID[]::new))
                .getResultList();
        Map<Person, List<InboxEntry>> entries = new HashMap<>();
        for (Tuple row : rows) {
            Part part = parts.get(row.get(0, Long.class).intValue() - 1);
            entries.computeIfAbsent(part.person(), person -> new ArrayList<>()).add(entry(row));
        }
        return entries.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> Inbox.of(Objects.requireNonNull(one.getValue()))));
    }

    private static InboxEntry entry(Tuple row) {
        return new InboxEntry(
                row.get(1, UUID.class),
                List.of(row.get(2, String[].class)),
                Optional.ofNullable(row.get(3, String.class)),
                row.get(4, Instant.class),
                row.get(5, Instant.class),
                NudgeState.of(row.get(6, String.class)));
    }
}
