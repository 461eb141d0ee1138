package dev.unknot.reminder.learner;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.kind.NudgeKinds;
import dev.unknot.reminder.kind.Response;
import dev.unknot.reminder.learning.Trials;
import dev.unknot.reminder.person.PersonErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The table trial: how often people acted after what was sent and after what was withheld, by week. */
@ApplicationScoped
@Transactional
class TrialsOfPeople {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String ADD = """
            INSERT INTO trial (organisation, employee, kind, week, sent, sent_acted, withheld, withheld_acted)
            SELECT organisation, employee, kind, week, sent, sent_acted, withheld, withheld_acted
            FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS t (organisation text, employee text, kind text, week int,
                sent int, sent_acted int, withheld int, withheld_acted int)
            ON CONFLICT (organisation, employee, kind, week) DO UPDATE SET sent = trial.sent + excluded.sent,
                sent_acted = trial.sent_acted + excluded.sent_acted, withheld = trial.withheld + excluded.withheld,
                withheld_acted = trial.withheld_acted + excluded.withheld_acted""";

    // Served by the primary key.
    private static final String KINDS = """
            SELECT DISTINCT t.organisation, t.employee, t.kind
            FROM trial t JOIN jsonb_to_recordset(CAST(?1 AS jsonb)) AS p (organisation text, employee text)
              ON t.organisation = p.organisation AND t.employee = p.employee""";

    private static final String OF_PERSON = """
            SELECT kind, week, sent, sent_acted, withheld, withheld_acted
            FROM trial WHERE organisation = ?1 AND employee = ?2""";

    private final EntityManager entityManager;

    TrialsOfPeople(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The trials of one week. */
    record Week(Person person, NudgeKind kind, int week, Trials trials) {}

    /** The caller {@linkplain dev.unknot.reminder.person.Employees#keep keeps} these people. */
    void add(Collection<Week> weeks) {
        if (!weeks.isEmpty()) {
            entityManager
                    .createNativeQuery(ADD)
                    .setParameter(
                            1,
                            JSON.valueToTree(weeks.stream()
                                            .map(TrialsOfPeople::fields)
                                            .toList())
                                    .toString())
                    .executeUpdate();
        }
    }

    /** The sorts of acts that events have reported of each of these people so far. */
    @SuppressWarnings("unchecked")
    Map<Person, Set<Response>> reported(Collection<Person> people) {
        Map<Person, Set<Response>> reported = new HashMap<>();
        List<Tuple> rows = entityManager
                .createNativeQuery(KINDS, Tuple.class)
                .setParameter(1, JSON.valueToTree(people).toString())
                .getResultList();
        for (Tuple row : rows) {
            Person person = new Person(row.get(0, String.class), row.get(1, String.class));
            NudgeKinds.of(NudgeKind.of(row.get(2, String.class)))
                    .answeredBy()
                    .ifPresent(response -> reported.computeIfAbsent(person, one -> EnumSet.noneOf(Response.class))
                            .add(response));
        }
        return reported;
    }

    /** By kind and week. */
    @SuppressWarnings("unchecked")
    Map<NudgeKind, SortedMap<Integer, Trials>> of(Person person) {
        Map<NudgeKind, SortedMap<Integer, Trials>> trials = new EnumMap<>(NudgeKind.class);
        List<Tuple> rows = entityManager
                .createNativeQuery(OF_PERSON, Tuple.class)
                .setParameter(1, person.organisation())
                .setParameter(2, person.employee())
                .getResultList();
        for (Tuple row : rows) {
            trials.computeIfAbsent(NudgeKind.of(row.get(0, String.class)), kind -> new TreeMap<>())
                    .put(row.get(1, Integer.class), trials(row));
        }
        return trials;
    }

    void forget(Person person) {
        entityManager
                .createNativeQuery("DELETE FROM trial WHERE organisation = ?1 AND employee = ?2")
                .setParameter(1, person.organisation())
                .setParameter(2, person.employee())
                .executeUpdate();
    }

    void on(@Observes PersonErased erased) {
        forget(erased.person());
    }

    private static Trials trials(Tuple row) {
        return new Trials(
                row.get(2, Integer.class),
                row.get(3, Integer.class),
                row.get(4, Integer.class),
                row.get(5, Integer.class));
    }

    private static Map<String, Object> fields(Week week) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("organisation", week.person().organisation());
        fields.put("employee", week.person().employee());
        fields.put("kind", week.kind().key());
        fields.put("week", week.week());
        fields.put("sent", week.trials().sent());
        fields.put("sent_acted", week.trials().sentActed());
        fields.put("withheld", week.trials().withheld());
        fields.put("withheld_acted", week.trials().withheldActed());
        return fields;
    }
}
