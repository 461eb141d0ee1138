package dev.unknot.reminder.learner;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.kind.Response;
import dev.unknot.reminder.learning.Account;
import dev.unknot.reminder.learning.Learned;
import dev.unknot.reminder.learning.Trials;
import dev.unknot.reminder.person.Employees;
import dev.unknot.reminder.person.ReminderConfig;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.person.change.ScheduleChanges;
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
import java.util.Objects;
import java.util.Set;

/**
 * The table learning: up to when each share of the people is learned from. Learns from one day of one share at a time; it reads
 * what ledger, inbox and activity hold anyway, so an outcome costs nothing extra. What is learned, and up to when, is written
 * in one transaction.
 */
@ApplicationScoped
public class LearnFromDay {

    private static final Duration DAY = Duration.ofDays(1);
    /** After this time a nudge counts as ignored. */
    private static final Duration ANSWERED = Duration.ofHours(2);
    /** Activity is kept for two days, so the effect of older nudges cannot be measured. */
    private static final Duration ACTS_KEPT = Duration.ofHours(47);

    private static final int AT_ONCE = 1_000;

    private final EntityManager entityManager;
    private final Employees employees;
    private final LearnedPeople learnedPeople;
    private final TrialsOfPeople trialsOfPeople;
    private final ReadAccounts readAccounts;
    private final ScheduleChanges scheduleChanges;
    private final ReminderConfig config;
    private final Clock clock;

    LearnFromDay(
            EntityManager entityManager,
            Employees employees,
            LearnedPeople learnedPeople,
            TrialsOfPeople trialsOfPeople,
            ReadAccounts readAccounts,
            ScheduleChanges scheduleChanges,
            ReminderConfig config,
            Clock clock) {
        this.entityManager = entityManager;
        this.employees = employees;
        this.learnedPeople = learnedPeople;
        this.trialsOfPeople = trialsOfPeople;
        this.readAccounts = readAccounts;
        this.scheduleChanges = scheduleChanges;
        this.config = config;
        this.clock = clock;
    }

    /** Spreads the shares over the day. */
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

    /** Learns from one share that is a day behind and returns whether there was one; another replica may hold some. */
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
        List<Map.Entry<Person, ZoneId>> people = List.copyOf(
                employees.zones(new Selection.OfBuckets(List.of(bucket))).entrySet());
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            Map<Person, LocalDate> today = new HashMap<>();
            people.subList(from, Math.min(people.size(), from + AT_ONCE))
                    .forEach(one -> today.put(one.getKey(), LocalDate.ofInstant(now, one.getValue())));
            learn(today, readAccounts.between(today.keySet(), after, upTo), now.minus(ACTS_KEPT));
        }
    }

    private void learn(Map<Person, LocalDate> today, Map<Person, Account> accounts, Instant measurableFrom) {
        Set<Person> people = employees.keep(accounts.keySet()).keySet();
        Map<Person, Learned> before = learnedPeople.of(new Selection.OfPeople(people));
        Map<Person, Set<Response>> reported = trialsOfPeople.reported(people);
        Map<Person, Learned> after = new HashMap<>();
        List<TrialsOfPeople.Week> weeks = new ArrayList<>();
        for (Person person : people) {
            Account account = Objects.requireNonNull(accounts.get(person));
            Learned known = before.getOrDefault(person, Learned.NOTHING);
            Learned learned = known.after(today.getOrDefault(person, known.day()), account.receptions());
            if (!learned.isNothing()) {
                after.put(person, learned);
                Set<Response> responses = reported.computeIfAbsent(person, one -> EnumSet.noneOf(Response.class));
                account.acts().forEach(act -> responses.add(act.response()));
                weeks.addAll(
                        weeks(person, learned, account.since(measurableFrom).trials(responses)));
            }
        }
        learnedPeople.write(after);
        trialsOfPeople.add(weeks);
        scheduleChanges.mark(after.keySet());
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
