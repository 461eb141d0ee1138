package dev.unknot.reminder.learner;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.learning.Account;
import dev.unknot.reminder.learning.Moment;
import dev.unknot.reminder.learning.ObservedAction;
import dev.unknot.reminder.learning.Reception.Answer;
import dev.unknot.reminder.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What became of people's nudges and what they did, as ledger, inbox and activity have it: a statement each. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReadAccounts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    // Served by the primary keys; the dates tell the partitions. What was forgotten is passed over.
    private static final String MOMENTS = """
            SELECT s.organisation, s.employee, s.kind, s.local_date, s.slot, s.due_at, s.nudge, s.state, n.state AS nudge_state
            FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS p (organisation text, employee text)
            JOIN slot s ON s.organisation = p.organisation AND s.employee = p.employee
            LEFT JOIN nudge n ON n.id = s.nudge
            LEFT JOIN learned l ON l.organisation = p.organisation AND l.employee = p.employee
            WHERE s.local_date BETWEEN ?2 AND ?3 AND s.due_at > ?4 AND s.due_at <= ?5
              AND (s.nudge IS NOT NULL OR s.reason = 'WITHHELD')
              AND (l.forgotten_at IS NULL OR s.due_at > l.forgotten_at)
            ORDER BY s.due_at""";

    // Served by the primary key.
    private static final String ACTS = """
            SELECT a.organisation, a.employee, a.what, a.at
            FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS p (organisation text, employee text)
            JOIN activity a ON a.organisation = p.organisation AND a.employee = p.employee
            WHERE a.at > ?2 AND a.at <= ?3 AND a.what IN ('break', 'drank')""";

    private final EntityManager entityManager;

    ReadAccounts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Of those of these people of whom anything fell due after {@code after} up to {@code upTo}. */
    Map<Person, Account> between(Collection<Person> people, Instant after, Instant upTo) {
        Map<Person, List<ObservedAction>> acts = acts(people, after, upTo.plus(Account.SOON));
        Map<Person, Account> accounts = new HashMap<>();
        moments(people, after, upTo)
                .forEach((person, moments) ->
                        accounts.put(person, new Account(moments, acts.getOrDefault(person, List.of()))));
        return accounts;
    }

    @SuppressWarnings("unchecked")
    private Map<Person, List<Moment>> moments(Collection<Person> people, Instant after, Instant upTo) {
        Map<Person, List<Moment>> moments = new HashMap<>();
        List<Tuple> rows = entityManager
                .createNativeQuery(MOMENTS, Tuple.class)
                .setParameter(1, JSON.valueToTree(people).toString())
                // A night's work may belong to the day before, and zones are up to 14 hours ahead.
                .setParameter(2, LocalDate.ofInstant(after, ZoneOffset.UTC).minusDays(2))
                .setParameter(3, LocalDate.ofInstant(upTo, ZoneOffset.UTC).plusDays(1))
                .setParameter(4, after)
                .setParameter(5, upTo)
                .getResultList();
        for (Tuple row : rows) {
            moments.computeIfAbsent(person(row), one -> new ArrayList<>()).add(moment(row));
        }
        return moments;
    }

    @SuppressWarnings("unchecked")
    private Map<Person, List<ObservedAction>> acts(Collection<Person> people, Instant after, Instant upTo) {
        Map<Person, List<ObservedAction>> acts = new HashMap<>();
        List<Tuple> rows = entityManager
                .createNativeQuery(ACTS, Tuple.class)
                .setParameter(1, JSON.valueToTree(people).toString())
                .setParameter(2, after)
                .setParameter(3, upTo)
                .getResultList();
        for (Tuple row : rows) {
            ObservedAction.Sort sort = row.get(2, String.class).equals("break")
                    ? ObservedAction.Sort.BREAK_TAKEN
                    : ObservedAction.Sort.WATER_LOGGED;
            acts.computeIfAbsent(person(row), one -> new ArrayList<>())
                    .add(new ObservedAction(sort, row.get(3, Instant.class)));
        }
        return acts;
    }

    private static Person person(Tuple row) {
        return new Person(row.get(0, String.class), row.get(1, String.class));
    }

    private static Moment moment(Tuple row) {
        return new Moment(
                NudgeKind.of(row.get(2, String.class)),
                LocalDate.parse(row.get(3).toString()),
                row.get(4, Integer.class),
                row.get(5, Instant.class),
                Optional.ofNullable(row.get(6, UUID.class)),
                answer(Optional.ofNullable(row.get(8, String.class))),
                !row.get(7, String.class).equals("merged"));
    }

    /** Of a nudge that failed nobody knows whether the person had it; one that is just there, or expired, was ignored. */
    private static Optional<Answer> answer(Optional<String> state) {
        return state.filter(one -> !one.equals("failed")).map(one -> switch (one) {
            case "done" -> Answer.ACTED;
            case "dismissed" -> Answer.DISMISSED;
            case "snoozed" -> Answer.SNOOZED;
            default -> Answer.IGNORED;
        });
    }
}
