package dev.unknot.reminder.firing;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.employee.Employee;
import dev.unknot.reminder.employee.Person;
import dev.unknot.reminder.ledger.Ledger;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.nudge.SendNudges;
import dev.unknot.reminder.nudge.Snooze;
import dev.unknot.reminder.plan.Plan;
import dev.unknot.reminder.schedule.Verdict;
import dev.unknot.reminder.wording.Composer;
import dev.unknot.reminder.wording.CurrentOffers;
import dev.unknot.reminder.wording.Offers;
import dev.unknot.reminder.wording.Turn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings back what people put off, in the transaction that holds their buckets, so that each comes again once. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RepeatSnoozed {

    private static final Duration USEFUL_FOR = Duration.ofMinutes(30);

    private final Ledger ledger;
    private final SendNudges sendNudges;
    private final CurrentOffers currentOffers;
    private final EntityManager entityManager;

    RepeatSnoozed(Ledger ledger, SendNudges sendNudges, CurrentOffers currentOffers, EntityManager entityManager) {
        this.ledger = ledger;
        this.sendNudges = sendNudges;
        this.currentOffers = currentOffers;
        this.entityManager = entityManager;
    }

    public List<SendNudges.Sending> repeat(Set<Integer> buckets, Instant upTo, Instant now) {
        List<Snooze> due = Snooze.due(buckets, upTo);
        if (due.isEmpty()) {
            return List.of();
        }
        Offers offers = currentOffers.get();
        List<LedgerRow> rows = new ArrayList<>();
        List<SendNudges.Sending> sendings = new ArrayList<>();
        List<UUID> settled = new ArrayList<>();
        for (Repeat repeat : repeats(due, now)) {
            Optional<String> language = Optional.ofNullable(repeat.employee().language);
            Composer composer = new Composer(offers.of(repeat.plan().need()), language);
            Verdict verdict = repeat.verdict(now, composer.offerable());
            Instant earliest = repeat.earliest(now);
            if (verdict instanceof Verdict.Fire && earliest.isAfter(now)) {
                repeat.snooze().dueAt = earliest;
                continue;
            }
            LedgerRow row = repeat.row(verdict);
            repeat.near().add(row);
            rows.add(row);
            settled.add(repeat.snooze().nudge);
            row.nudge().ifPresent(id -> sendings.add(sending(repeat.snooze(), composer, now)));
        }
        Snooze.flush();
        Snooze.delete("nudge in ?1", settled);
        ledger.write(rows);
        sendNudges.send(sendings);
        return sendings;
    }

    private List<Repeat> repeats(List<Snooze> due, Instant now) {
        Set<Person> people = due.stream().map(snooze -> snooze.person).collect(Collectors.toSet());
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Map<Person, Object[]> known = lock(people);
        Map<Person, List<LedgerRow>> near =
                people.stream().collect(Collectors.toMap(Function.identity(), person -> new ArrayList<>()));
        ledger.between(people, today.minusDays(1), today.plusDays(1))
                .forEach(row ->
                        near.getOrDefault(row.person(), new ArrayList<>()).add(row));
        return due.stream()
                .flatMap(snooze -> Stream.ofNullable(known.get(snooze.person))
                        .map(row -> new Repeat(
                                snooze,
                                (Plan) row[0],
                                (Employee) row[1],
                                near.getOrDefault(snooze.person, new ArrayList<>()))))
                .toList();
    }

    /** Under a lock, so that a hold that commits meanwhile is not overtaken. */
    private Map<Person, Object[]> lock(Set<Person> people) {
        return entityManager
                .createQuery(
                        "select p, e from Plan p, Employee e where e.person = p.person and p.person in :people"
                                + " order by p.person.organisation, p.person.employee",
                        Object[].class)
                .setParameter("people", people)
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .getResultStream()
                .collect(Collectors.toMap(row -> ((Plan) row[0]).person, Function.identity()));
    }

    private static SendNudges.Sending sending(Snooze snooze, Composer composer, Instant now) {
        List<NudgeKind> kinds = snooze.kinds.stream().map(NudgeKind::of).toList();
        return new SendNudges.Sending(
                snooze.again,
                snooze.person,
                composer.again(kinds, Optional.ofNullable(snooze.remedy), Turn.number(0)),
                snooze.dueAt,
                now,
                snooze.dueAt.plus(USEFUL_FOR));
    }
}
