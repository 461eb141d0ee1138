package dev.unknot.reminder.schedule.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.people.WorkingTime;
import dev.unknot.reminder.schedule.outcome.Decision;
import dev.unknot.reminder.schedule.outcome.Reason;
import dev.unknot.reminder.schedule.outcome.SlotOutcome;
import dev.unknot.reminder.schedule.outcome.SlotState;
import dev.unknot.reminder.schedule.suppression.DaysOff;
import dev.unknot.reminder.schedule.suppression.QuietTime;
import dev.unknot.reminder.schedule.suppression.Span;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import dev.unknot.reminder.schedule.timetable.NudgeLimits;
import dev.unknot.reminder.schedule.timetable.Phase;
import dev.unknot.reminder.schedule.timetable.Slot;
import dev.unknot.reminder.schedule.timetable.Timetable;
import dev.unknot.reminder.schedule.timetable.WorkWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Years of many people with meetings, leave, drinks, outages and clock changes: the books balance. */
class YearsTest {

    private static final Phase PHASE = new Phase("secret");
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate LAST = LocalDate.parse("2027-12-31");
    private static final List<String> ZONES = List.of(
            "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "America/Sao_Paulo", "UTC");

    @Test
    void everySlotEndsInExactlyOneStateAndTheSumsReconcile() {
        Map<SlotState, Integer> states = new EnumMap<>(SlotState.class);
        int slots = 0;
        for (int person = 0; person < 24; person++) {
            Life life = new Life(person);
            life.live();
            slots += life.check();
            life.ledger.values().forEach(outcome -> states.merge(outcome.state(), 1, Integer::sum));
        }
        System.out.printf("%d people, 2 years, %d slots: %s%n", 24, slots, states);
        assertThat(states.values().stream().mapToInt(count -> count).sum()).isGreaterThanOrEqualTo(slots);
        assertThat(states).containsOnlyKeys(SlotState.FIRED, SlotState.MERGED, SlotState.SUPPRESSED, SlotState.EXPIRED);
    }

    /** One person's years, as the engine would settle them: from one due moment to the next. */
    private static final class Life {

        private final Random random;
        private final Timetable table;
        private final Map<Slot.Key, SlotOutcome> ledger = new HashMap<>();
        private final Map<LocalDate, List<Past.Fired>> fired = new HashMap<>();
        private List<OneOff> oneOffs = new ArrayList<>();

        Life(int person) {
            random = new Random(person);
            List<WorkingTime> hours = person % 3 == 0 ? nights() : WorkingTime.OFFICE_HOURS;
            Map<NudgeKind, Duration> cadences = new EnumMap<>(NudgeKind.class);
            cadences.put(NudgeKind.POSTURE, Duration.ofMinutes(30 + 5L * random.nextInt(7)));
            cadences.put(NudgeKind.HYDRATION, Duration.ofMinutes(45));
            cadences.put(NudgeKind.STRETCH, Duration.ofMinutes(60));
            table = new Timetable(
                    "acme/" + person,
                    ZoneId.of(ZONES.get(person % ZONES.size())),
                    new WorkWeek(hours),
                    cadences,
                    NudgeLimits.USUAL,
                    Optional.of(FIRST.plusDays(9)),
                    Instant.EPOCH);
        }

        private static List<WorkingTime> nights() {
            return Stream.of(WorkingTime.Weekday.values())
                    .limit(5)
                    .map(day -> new WorkingTime(day, LocalTime.of(21, 30), LocalTime.of(5, 30)))
                    .toList();
        }

        void live() {
            Instant watermark = FIRST.atStartOfDay(table.zone()).toInstant();
            Instant end = LAST.atStartOfDay(table.zone()).toInstant();
            while (watermark.isBefore(end)) {
                SchedulingPolicy judge = new SchedulingPolicy(
                        table, PHASE, false, Set.of(NudgeKind.values()), suppressions(watermark), this::withheld);
                Optional<Instant> next = judge.next(watermark, oneOffs);
                if (next.isEmpty() || !next.get().isBefore(end)) {
                    return;
                }
                // Mostly at once, sometimes late, now and then hours later.
                Instant now =
                        next.get().plusSeconds(random.nextInt(50) == 0 ? random.nextInt(20_000) : random.nextInt(5));
                settle(judge, watermark, now);
                watermark = now;
            }
        }

        private Optional<Reason> withheld(Slot slot) {
            return slot.key().number() % 10 == 0 ? Optional.of(Reason.WITHHELD) : Optional.empty();
        }

        private void settle(SchedulingPolicy judge, Instant watermark, Instant now) {
            LocalDate today = LocalDate.ofInstant(now, table.zone());
            List<Past.Fired> recent = Stream.of(today.minusDays(1), today, today.plusDays(1))
                    .flatMap(date -> fired.getOrDefault(date, List.of()).stream())
                    .toList();
            Evaluation evaluation = judge.decide(watermark, now, now, new Past(ledger.keySet(), recent), oneOffs);
            for (Decision decision : evaluation.decisions()) {
                assertThat(ledger.put(decision.slot().key(), decision.outcome()))
                        .as("%s of %s", decision, table.person())
                        .isNull();
                if (decision.outcome() instanceof SlotOutcome.Fire) {
                    assertThat(table.week().contains(now, table.zone())).isTrue();
                    fired.computeIfAbsent(decision.slot().date(), date -> new ArrayList<>())
                            .add(new Past.Fired(
                                    decision.slot().date(), now, decision.slot().kind()));
                }
            }
            Set<Object> gone = new HashSet<>();
            evaluation.done().forEach(oneOff -> gone.add(oneOff.id()));
            evaluation.later().forEach(oneOff -> gone.add(oneOff.id()));
            oneOffs = new ArrayList<>(
                    oneOffs.stream().filter(one -> !gone.contains(one.id())).toList());
            oneOffs.addAll(evaluation.later());
            assertThat(oneOffs).hasSizeLessThanOrEqualTo(1);
        }

        private Suppressions suppressions(Instant watermark) {
            Instant hour = watermark.plusSeconds(random.nextInt(7_200));
            Span meeting = new Span(hour, hour.plusSeconds(1_800 + random.nextInt(3_600)));
            return switch (random.nextInt(6)) {
                case 0 -> new SuppressionsFixture().meeting(meeting).suppressions();
                case 1 ->
                    new Suppressions(
                            List.of(QuietTime.everyDay(LocalTime.of(12, 0), LocalTime.of(13, 0))),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of(new DaysOff(FIRST.plusDays(100), FIRST.plusDays(110))),
                            Set.of(),
                            List.of(),
                            Optional.empty(),
                            List.of(),
                            List.of(hour));
                default -> Suppressions.NONE;
            };
        }

        /** Every computed slot is in the ledger; caps and gaps held. The number of slots of the plan. */
        int check() {
            int slots = 0;
            for (LocalDate date = FIRST.plusDays(1); date.isBefore(LAST.minusDays(2)); date = date.plusDays(1)) {
                for (Slot slot : table.on(date, PHASE)) {
                    assertThat(ledger).containsKey(slot.key());
                    slots++;
                }
                assertThat(fired.getOrDefault(date, List.of()).size())
                        .isLessThanOrEqualTo(table.limits().cap());
            }
            gaps(fired.values().stream()
                    .flatMap(Collection::stream)
                    .map(Past.Fired::at)
                    .sorted()
                    .toList());
            return slots;
        }

        private void gaps(List<Instant> at) {
            for (int i = 1; i < at.size(); i++) {
                assertThat(Duration.between(at.get(i - 1), at.get(i)))
                        .isGreaterThanOrEqualTo(table.limits().gap());
            }
        }
    }
}
