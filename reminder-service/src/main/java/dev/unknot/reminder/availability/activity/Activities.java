package dev.unknot.reminder.availability.activity;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.kind.Response;
import dev.unknot.reminder.learning.ObservedAction;
import dev.unknot.reminder.person.Employees;
import dev.unknot.reminder.person.Lookup;
import dev.unknot.reminder.person.PersonErased;
import dev.unknot.reminder.person.PersonalData;
import dev.unknot.reminder.person.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The table activity: events as they were received. What they mean is worked out when they are read, so the order in which
 * they arrive does not matter.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Activities implements Lookup<List<Activity>>, PersonalData {

    /** Activity that ended longer ago suppresses nothing. */
    private static final Duration RELEVANT_FOR = Duration.ofHours(1);

    // Adds nothing for people who are not known.
    private static final String INSERT = """
            INSERT INTO activity (organisation, employee, bucket, what, at, until_at)
            SELECT organisation, employee, bucket, :what, :at, :until FROM (""" + Employees.STAYING + """
            ) AS e
            ON CONFLICT (organisation, employee, at, what)
            DO UPDATE SET until_at = excluded.until_at WHERE activity.until_at <> excluded.until_at""";

    private static final String SELECT = "SELECT organisation, employee, what, at, until_at FROM activity";

    // Served by activity_until.
    private static final String FORGET = "DELETE FROM activity WHERE until_at < ?1";

    private final EntityManager entityManager;
    private final Clock clock;

    Activities(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** One row, for the export. */
    public record Kept(ActivityKind kind, Instant at, Instant until) {}

    @Override
    public String part() {
        return "activity";
    }

    @Override
    public Optional<List<Kept>> kept(Person person) {
        Selection selection = new Selection.OfPeople(List.of(person));
        return Optional.of(
                read(selection.bind(query(selection, " ORDER BY at"))).getOrDefault(person, List.of()).stream()
                        .map(row -> new Kept(row.kind(), row.at(), row.until()))
                        .toList());
    }

    /** Returns whether that changed anything. */
    boolean add(Activity activity) {
        int added = entityManager
                .createNativeQuery(INSERT)
                .setParameter("organisation", activity.person().organisation())
                .setParameter("employee", activity.person().employee())
                .setParameter("what", activity.kind().key())
                .setParameter("at", activity.at())
                .setParameter("until", activity.until())
                .executeUpdate();
        return added > 0;
    }

    /** The activity that may suppress nudges now. */
    @Override
    public Map<Person, List<Activity>> of(Selection selection) {
        return read(selection
                .bind(query(selection, " AND until_at > :since"))
                .setParameter("since", clock.instant().minus(RELEVANT_FOR)));
    }

    /** The breaks and drinks of these people after {@code after} and by {@code upTo}. */
    public Map<Person, List<ObservedAction>> acts(Collection<Person> people, Instant after, Instant upTo) {
        Selection selection = new Selection.OfPeople(people);
        Map<Person, List<Activity>> found = read(selection
                .bind(query(selection, " AND at > :after AND at <= :upTo AND what IN ('break', 'drank')"))
                .setParameter("after", after)
                .setParameter("upTo", upTo));
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> one.getValue().stream().map(Activities::act).toList()));
    }

    /** Deletes what ended before that moment, in one statement. */
    void forgetBefore(Instant moment) {
        entityManager.createNativeQuery(FORGET).setParameter(1, moment).executeUpdate();
    }

    void on(@Observes PersonErased erased) {
        entityManager
                .createNativeQuery("DELETE FROM activity WHERE organisation = ?1 AND employee = ?2")
                .setParameter(1, erased.person().organisation())
                .setParameter(2, erased.person().employee())
                .executeUpdate();
    }

    private Query query(Selection selection, String conditions) {
        return entityManager.createNativeQuery(SELECT + selection.clause() + conditions, Tuple.class);
    }

    @SuppressWarnings("unchecked")
    private static Map<Person, List<Activity>> read(Query query) {
        return ((List<Tuple>) query.getResultList())
                .stream()
                        .map(row -> new Activity(
                                new Person(row.get(0, String.class), row.get(1, String.class)),
                                ActivityKind.of(row.get(2, String.class)),
                                row.get(3, Instant.class),
                                row.get(4, Instant.class)))
                        .collect(Collectors.groupingBy(Activity::person));
    }

    private static ObservedAction act(Activity activity) {
        return new ObservedAction(
                activity.kind() == ActivityKind.BREAK ? Response.BREAK_TAKEN : Response.WATER_LOGGED, activity.at());
    }
}
