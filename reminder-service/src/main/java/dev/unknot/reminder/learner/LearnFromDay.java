package dev.unknot.reminder.learner;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.learning.Account;
import dev.unknot.reminder.learning.Learned;
import dev.unknot.reminder.learning.ObservedAction;
import dev.unknot.reminder.learning.Trials;
import dev.unknot.reminder.person.Changes;
import dev.unknot.reminder.person.Person;
import dev.unknot.reminder.person.ReminderConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Learns from a day of a share of the people at once: what it reads stands in ledger, inbox and activity anyway, so that
 * an outcome costs nothing when it comes. What is learned and how far are written in one transaction.
 */
@ApplicationScoped
public class LearnFromDay {

    private static final Duration DAY = Duration.ofDays(1);
    /** By then everybody had the time to answer. */
    private static final Duration ANSWERED = Duration.ofHours(2);
    /** Acts are kept for two days; what is older cannot be measured any more. */
    private static final Duration ACTS_KEPT = Duration.ofHours(47);

    private static final int AT_ONCE = 1_000;

    private final EntityManager entityManager;
    private final LearnedPeople learnedPeople;
    private final TrialsOfPeople trialsOfPeople;
    private final ReadAccounts readAccounts;
    private final Changes changes;
    private final ReminderConfig config;
    private final Clock clock;

    LearnFromDay(
            EntityManager entityManager,
            LearnedPeople learnedPeople,
            TrialsOfPeople trialsOfPeople,
            ReadAccounts readAccounts,
            Changes changes,
            ReminderConfig config,
            Clock clock) {
        this.entityManager = entityManager;
        this.learnedPeople = learnedPeople;
        this.trialsOfPeople = trialsOfPeople;
        this.readAccounts = readAccounts;
        this.changes = changes;
        this.config = config;
        this.clock = clock;
    }

    /** The shares take turns over the day, so that it is never all at once. */
    @Transactional
    void prepare(@Observes StartupEvent event) {
        entityManager
                .createNativeQuery("""
                        INSERT INTO learning SELECT number, CAST(?1 AS timestamptz) - number * interval '1 day' / ?2
                        FROM generate_series(0, ?2 - 1) AS number ON CONFLICT DO NOTHING""")
                .setParameter(1, clock.instant())
                .setParameter(2, config.buckets())
                .executeUpdate();
    }

    /** Learns from one share that was not learned from for a day; whether there was one that nobody else had taken. */
    @Transactional
    public boolean learn(Instant now) {
        Instant upTo = now.minus(ANSWERED);
        List<?> rows = entityManager
                .createNativeQuery("""
                        SELECT bucket, up_to FROM learning WHERE up_to <= ?1
                        ORDER BY up_to, bucket LIMIT 1 FOR UPDATE SKIP LOCKED""")
                .setParameter(1, upTo.minus(DAY))
                .getResultList();
        for (Object row : rows) {
            int bucket = (Integer) ((Object[]) row)[0];
            learn(bucket, (Instant) ((Object[]) row)[1], upTo, now);
            entityManager
                    .createNativeQuery("UPDATE learning SET up_to = ?1 WHERE bucket = ?2")
                    .setParameter(1, upTo)
                    .setParameter(2, bucket)
                    .executeUpdate();
        }
        return !rows.isEmpty();
    }

    private void learn(int bucket, Instant after, Instant upTo, Instant now) {
        List<?> rows =
                entityManager.createNativeQuery("""
                        SELECT organisation, employee, zone FROM employee WHERE bucket = ?1 AND zone IS NOT NULL
                        ORDER BY organisation, employee""").setParameter(1, bucket).getResultList();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            Map<Person, LocalDate> today = new HashMap<>();
            for (Object row : rows.subList(from, Math.min(rows.size(), from + AT_ONCE))) {
                Object[] one = (Object[]) row;
                today.put(new Person((String) one[0], (String) one[1]), LocalDate.ofInstant(now, ZoneId.of((String)
                        one[2])));
            }
            learn(today, readAccounts.between(today.keySet(), after, upTo), now.minus(ACTS_KEPT), bucket);
        }
    }

    private void learn(
            Map<Person, LocalDate> today, Map<Person, Account> accounts, Instant measurableFrom, int bucket) {
        Map<Person, Learned> before = learnedPeople.of(accounts.keySet());
        Map<Person, Set<ObservedAction.Sort>> heard = trialsOfPeople.heard(accounts.keySet());
        Map<Person, Learned> after = new HashMap<>();
        List<TrialsOfPeople.Week> weeks = new ArrayList<>();
        accounts.forEach((person, account) -> {
            Learned known = before.getOrDefault(person, Learned.NOTHING);
            LocalDate day = today.getOrDefault(person, known.day());
            Learned learned = known.after(day, account.receptions());
            if (learned.isNothing()) {
                return;
            }
            after.put(person, learned);
            account.acts()
                    .forEach(act -> heard.computeIfAbsent(person, one -> EnumSet.noneOf(ObservedAction.Sort.class))
                            .add(act.sort()));
            weeks.addAll(
                    weeks(person, learned, account.since(measurableFrom).trials(heard.getOrDefault(person, Set.of()))));
        });
        learnedPeople.write(after);
        trialsOfPeople.add(weeks);
        changes.mark(after.keySet(), bucket);
    }

    private static List<TrialsOfPeople.Week> weeks(
            Person person, Learned learned, Map<NudgeKind, Map<LocalDate, Trials>> byDay) {
        Map<NudgeKind, Map<Integer, Trials>> byWeek = new HashMap<>();
        byDay.forEach((kind, days) -> days.forEach((date, trials) ->
                byWeek.computeIfAbsent(kind, one -> new HashMap<>()).merge(learned.week(date), trials, Trials::plus)));
        List<TrialsOfPeople.Week> weeks = new ArrayList<>();
        byWeek.forEach((kind, ofKind) ->
                ofKind.forEach((week, trials) -> weeks.add(new TrialsOfPeople.Week(person, kind, week, trials))));
        return weeks;
    }
}
