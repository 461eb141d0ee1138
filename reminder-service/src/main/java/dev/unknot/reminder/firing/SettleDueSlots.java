package dev.unknot.reminder.firing;

import dev.unknot.reminder.employee.Employee;
import dev.unknot.reminder.employee.Person;
import dev.unknot.reminder.employee.ReminderConfig;
import dev.unknot.reminder.ledger.Ledger;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.nudge.SendNudges;
import dev.unknot.reminder.plan.Plan;
import dev.unknot.reminder.schedule.Choice;
import dev.unknot.reminder.schedule.Circumstances;
import dev.unknot.reminder.schedule.Decision;
import dev.unknot.reminder.schedule.Judge;
import dev.unknot.reminder.schedule.Past;
import dev.unknot.reminder.schedule.Phase;
import dev.unknot.reminder.schedule.SlotState;
import dev.unknot.reminder.wording.Composer;
import dev.unknot.reminder.wording.CurrentOffers;
import dev.unknot.reminder.wording.Offers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Settles the due slots of some buckets as one batch: decides in memory, then writes ledger, inbox, outbox and
 * watermark, each in one statement, and commits. A crash leaves nothing of it, and the next tick does it again.
 */
@ApplicationScoped
public class SettleDueSlots {

    private static final Duration USEFUL_FOR = Duration.ofMinutes(30);
    /** Bounds what one transaction holds after an outage. */
    private static final Duration STEP = Duration.ofHours(1);

    private final Buckets buckets;
    private final RepeatSnoozed repeatSnoozed;
    private final Ledger ledger;
    private final SendNudges sendNudges;
    private final CurrentOffers currentOffers;
    private final EntityManager entityManager;
    private final Phase phase;

    SettleDueSlots(
            Buckets buckets,
            RepeatSnoozed repeatSnoozed,
            Ledger ledger,
            SendNudges sendNudges,
            CurrentOffers currentOffers,
            EntityManager entityManager,
            ReminderConfig config) {
        this.buckets = buckets;
        this.repeatSnoozed = repeatSnoozed;
        this.ledger = ledger;
        this.sendNudges = sendNudges;
        this.currentOffers = currentOffers;
        this.entityManager = entityManager;
        this.phase = new Phase(config.secret());
    }

    /** What one batch did; {@code claimed} is false when there was nothing left to take. */
    public record Settled(boolean claimed, List<SendNudges.Sending> sent) {}

    @Transactional
    public Settled settle(Instant now) {
        Map<Integer, Instant> claimed = buckets.claim(now);
        if (claimed.isEmpty()) {
            return new Settled(false, List.of());
        }
        Instant oldest = claimed.values().stream().min(Instant::compareTo).orElse(now);
        Instant upTo = now.isAfter(oldest.plus(STEP)) ? oldest.plus(STEP) : now;
        // First: what the person asked for again goes before what the plan would send.
        List<SendNudges.Sending> sent = new ArrayList<>(repeatSnoozed.repeat(claimed.keySet(), upTo, now));
        sent.addAll(settle(claimed, upTo, now));
        claimed.values().removeIf(watermark -> watermark.isAfter(upTo));
        buckets.settled(claimed, upTo);
        return new Settled(true, sent);
    }

    private List<SendNudges.Sending> settle(Map<Integer, Instant> claimed, Instant upTo, Instant now) {
        Set<Person> due = due(claimed, upTo);
        if (due.isEmpty()) {
            return List.of();
        }
        // Read again under a lock: a hold that commits meanwhile must not be overtaken by a stretch.
        entityManager.clear();
        List<Object[]> people = load("p.person in :wanted", due, LockModeType.PESSIMISTIC_READ);
        Map<Person, Past> past = past(due, claimed.values(), now);
        Offers offers = currentOffers.get();
        List<LedgerRow> rows = new ArrayList<>();
        List<SendNudges.Sending> sendings = new ArrayList<>();
        for (Object[] row : people) {
            Plan plan = (Plan) row[0];
            Employee employee = (Employee) row[1];
            Composer composer = new Composer(offers.of(plan.need()), Optional.ofNullable(employee.language));
            Judge judge = new Judge(
                    plan.timetable(employee).orElseThrow(),
                    phase,
                    plan.held,
                    composer.offerable(),
                    Circumstances.NONE,
                    Choice.ANY);
            List<Decision> decisions = judge.decide(
                            claimed.getOrDefault(plan.bucket, now),
                            upTo,
                            now,
                            past.getOrDefault(plan.person, Past.EMPTY),
                            List.of())
                    .decisions();
            NudgesOfPerson nudges = new NudgesOfPerson(plan.person, decisions);
            rows.addAll(nudges.rows());
            sendings.addAll(nudges.sendings(composer, now, USEFUL_FOR));
        }
        return write(rows, sendings);
    }

    /** Whose plan has a slot in the time to be settled. */
    private Set<Person> due(Map<Integer, Instant> claimed, Instant upTo) {
        Set<Person> due = new HashSet<>();
        for (Object[] row : load("p.bucket in :wanted", claimed.keySet(), LockModeType.NONE)) {
            Plan plan = (Plan) row[0];
            Instant after = claimed.getOrDefault(plan.bucket, upTo);
            plan.timetable((Employee) row[1])
                    .filter(table -> !table.between(after, upTo, phase).isEmpty())
                    .ifPresent(table -> due.add(plan.person));
        }
        return due;
    }

    private Map<Person, Past> past(Set<Person> people, Collection<Instant> watermarks, Instant now) {
        Instant oldest = watermarks.stream().min(Instant::compareTo).orElse(now);
        return ledger.past(
                people,
                LocalDate.ofInstant(oldest, ZoneOffset.UTC).minusDays(2),
                LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(2));
    }

    private List<SendNudges.Sending> write(List<LedgerRow> rows, List<SendNudges.Sending> sendings) {
        Set<Object> fired = new HashSet<>();
        ledger.write(rows).stream()
                .filter(row -> row.state() == SlotState.FIRED)
                .forEach(row -> row.nudge().ifPresent(fired::add));
        List<SendNudges.Sending> sent = sendings.stream()
                .filter(sending -> fired.contains(sending.id()))
                .toList();
        sendNudges.send(sent);
        return sent;
    }

    private List<Object[]> load(String which, Collection<?> wanted, LockModeType lock) {
        return entityManager
                .createQuery(
                        "select p, e from Plan p, Employee e where e.person = p.person and e.zone is not null and "
                                + which + " order by p.person.organisation, p.person.employee",
                        Object[].class)
                .setParameter("wanted", wanted)
                .setLockMode(lock)
                .getResultList();
    }
}
