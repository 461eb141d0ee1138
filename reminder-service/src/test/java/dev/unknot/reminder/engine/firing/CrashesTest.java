package dev.unknot.reminder.engine.firing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.people.WorkingTime;
import dev.unknot.reminder.engine.roster.Member;
import dev.unknot.reminder.engine.roster.RecentDays;
import dev.unknot.reminder.engine.roster.Roster;
import dev.unknot.reminder.engine.roster.SharedEligibility;
import dev.unknot.reminder.inbox.nudge.DueNudge;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.plan.prescription.RemedyNeed;
import dev.unknot.reminder.plan.wording.EligibleRemediesByNeed;
import dev.unknot.reminder.schedule.evaluation.Past;
import dev.unknot.reminder.schedule.evaluation.SlotFilter;
import dev.unknot.reminder.schedule.outcome.SlotState;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import dev.unknot.reminder.schedule.timetable.NudgeLimits;
import dev.unknot.reminder.schedule.timetable.Phase;
import dev.unknot.reminder.schedule.timetable.Slot;
import dev.unknot.reminder.schedule.timetable.Timetable;
import dev.unknot.reminder.schedule.timetable.WorkWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two months of people whose replica dies again and again, at any moment and forgetting everything but the tables. */
class CrashesTest {

    private static final Phase PHASE = new Phase("secret");
    private static final Instant BEGIN = Instant.parse("2026-02-27T00:00:00Z");
    private static final Instant END = Instant.parse("2026-05-01T00:00:00Z");
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia");

    private final Random random = new Random(5);
    private final Map<Key, LedgerRow> ledger = new HashMap<>();
    private final Map<Person, List<LedgerRow>> ofPerson = new HashMap<>();
    private final Map<UUID, DueNudge> topic = new HashMap<>();
    private final List<Member.Known> people =
            IntStream.range(0, 10).mapToObj(CrashesTest::person).toList();
    private Instant watermark = BEGIN;
    private int crashes;

    @Test
    void everySlotEndsOnceAndEveryNudgeReachesTheTopic() {
        Instant now = BEGIN;
        while (now.isBefore(END)) {
            now = live(now);
            crashes++;
        }
        Map<SlotState, Long> states =
                ledger.values().stream().collect(Collectors.groupingBy(LedgerRow::state, Collectors.counting()));
        System.out.printf("%d crashes, %d slots: %s, %d nudges%n", crashes, ledger.size(), states, topic.size());
        Set<Key> slots = new HashSet<>();
        people.forEach(one -> one.timetable()
                .between(BEGIN, watermark, PHASE)
                .forEach(slot -> slots.add(new Key(one.person(), slot.key()))));
        assertThat(crashes).isGreaterThan(100);
        assertThat(ledger.keySet()).containsAll(slots);
        assertThat(states.values().stream().mapToLong(count -> count).sum()).isEqualTo(ledger.size());
        assertThat(topic.keySet())
                .hasSize(states.get(SlotState.FIRED).intValue())
                .isEqualTo(ledger.values().stream()
                        .filter(row -> row.state() == SlotState.FIRED)
                        .map(row -> row.nudge().orElseThrow())
                        .collect(Collectors.toSet()));
    }

    /** From a start to the next death. */
    private Instant live(Instant from) {
        Roster roster = new Roster(PHASE);
        roster.add(
                0,
                people.stream().collect(Collectors.toMap(Member.Known::person, known -> new Member(known, watermark))));
        // What was written and perhaps not sent.
        ledger.values().stream()
                .filter(row -> row.state() == SlotState.FIRED)
                .map(row -> row.nudge().orElseThrow())
                .filter(id -> !topic.containsKey(id))
                .toList()
                .forEach(id -> topic.put(id, unsent.remove(id)));
        Instant now = from;
        Instant death = from.plusSeconds(random.nextInt(40_000));
        while (true) {
            List<Member> members = roster.take(now, 1 + random.nextInt(7));
            if (members.isEmpty()) {
                watermark = roster.frontier(now);
                if (now.isAfter(death)) {
                    return now;
                }
                now = now.plusSeconds(random.nextInt(400) == 0 ? random.nextInt(9_000) : random.nextInt(90));
            } else if (!settle(roster, members, now, now.isAfter(death))) {
                return now;
            }
        }
    }

    private final Map<UUID, DueNudge> unsent = new HashMap<>();

    private boolean settle(Roster roster, List<Member> members, Instant now, boolean dying) {
        members.stream().filter(member -> member.recent().isEmpty()).forEach(member -> member.remember(recall(member)));
        Batch batch = Batch.of(members, PHASE, now);
        if (dying && random.nextBoolean()) {
            return false;
        }
        batch.rows().forEach(this::write);
        batch.nudges().forEach(nudge -> unsent.put(nudge.id(), nudge));
        if (dying) {
            return false;
        }
        batch.settle();
        members.forEach(roster::put);
        batch.nudges().forEach(nudge -> topic.put(nudge.id(), unsent.remove(nudge.id())));
        watermark = roster.frontier(now);
        return true;
    }

    private void write(LedgerRow row) {
        assertThat(ledger.put(new Key(row.person(), row.slot().key()), row))
                .as("settled twice: %s", row)
                .isNull();
        ofPerson.computeIfAbsent(row.person(), person -> new ArrayList<>()).add(row);
    }

    private RecentDays recall(Member member) {
        LocalDate since =
                LocalDate.ofInstant(watermark, member.timetable().zone()).minusDays(2);
        List<LedgerRow> rows = ofPerson.getOrDefault(member.person(), List.of()).stream()
                .filter(row -> row.slot().date().isAfter(since))
                .toList();
        return RecentDays.of(
                new Past(
                        rows.stream().map(row -> row.slot().key()).collect(Collectors.toSet()),
                        rows.stream()
                                .filter(row -> row.state() == SlotState.FIRED)
                                .map(row -> new Past.Fired(
                                        row.slot().date(),
                                        row.slot().at(),
                                        row.slot().kind()))
                                .toList()),
                member.settledUpTo(),
                member.timetable().zone());
    }

    private static Member.Known person(int number) {
        Map<NudgeKind, Duration> cadences = new EnumMap<>(NudgeKind.class);
        cadences.put(NudgeKind.POSTURE, Duration.ofMinutes(30 + number % 30));
        cadences.put(NudgeKind.HYDRATION, Duration.ofMinutes(45));
        cadences.put(NudgeKind.STRETCH, Duration.ofMinutes(60));
        Person person = new Person("acme", "p" + number);
        return new Member.Known(
                person,
                0,
                new Timetable(
                        person.key(),
                        ZoneId.of(ZONES.get(number % ZONES.size())),
                        new WorkWeek(WorkingTime.OFFICE_HOURS),
                        cadences,
                        NudgeLimits.USUAL,
                        Optional.of(LocalDate.parse("2026-03-14")),
                        BEGIN),
                false,
                new SharedEligibility(RemedyNeed.UNKNOWN, new EligibleRemediesByNeed(1, List.of())),
                Optional.empty(),
                LocalDate.parse("2026-02-27"),
                Suppressions.NONE,
                SlotFilter.ANY,
                List.of());
    }

    private record Key(Person person, Slot.Key slot) {}
}
