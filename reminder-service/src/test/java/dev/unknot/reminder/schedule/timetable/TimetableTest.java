package dev.unknot.reminder.schedule.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.people.WorkingTime;
import dev.unknot.reminder.schedule.evaluation.Past;
import dev.unknot.reminder.schedule.evaluation.SchedulingPolicy;
import dev.unknot.reminder.schedule.evaluation.SlotFilter;
import dev.unknot.reminder.schedule.outcome.Decision;
import dev.unknot.reminder.schedule.outcome.Reason;
import dev.unknot.reminder.schedule.outcome.SlotOutcome;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final Phase PHASE = new Phase("secret");
    private static final Duration CADENCE = Duration.ofMinutes(45);
    private static final Set<NudgeKind> ALL = Set.of(NudgeKind.values());
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    private static Timetable timetable(ZoneId zone, List<WorkingTime> hours) {
        return new Timetable(
                "acme/ann",
                zone,
                new WorkWeek(hours),
                Map.of(NudgeKind.POSTURE, CADENCE, NudgeKind.HYDRATION, CADENCE, NudgeKind.STRETCH, CADENCE),
                NudgeLimits.USUAL,
                Optional.empty(),
                Instant.EPOCH);
    }

    private static List<WorkingTime> everyDay(String from, String to) {
        return Stream.of(WorkingTime.Weekday.values())
                .map(day -> new WorkingTime(day, LocalTime.parse(from), LocalTime.parse(to)))
                .toList();
    }

    private static SchedulingPolicy policy(Timetable table, boolean held) {
        return new SchedulingPolicy(table, PHASE, held, ALL, Suppressions.NONE, SlotFilter.ANY);
    }

    private static List<Decision> run(Timetable table, Instant from, Instant to, Duration step, boolean held) {
        List<Decision> all = new ArrayList<>();
        Set<Slot.Key> settled = new HashSet<>();
        List<Past.Fired> fired = new ArrayList<>();
        for (Instant at = from; at.isBefore(to); at = at.plus(step)) {
            Instant now = at.plus(step);
            List<Decision> decided = policy(table, held)
                    .decide(at, now, now, new Past(Set.copyOf(settled), List.copyOf(fired)), List.of())
                    .decisions();
            for (Decision decision : decided) {
                assertThat(settled.add(decision.slot().key())).isTrue();
                if (decision.outcome() instanceof SlotOutcome.Fire) {
                    fired.add(new Past.Fired(
                            decision.slot().date(),
                            decision.slot().at(),
                            decision.slot().kind()));
                }
            }
            all.addAll(decided);
        }
        return all;
    }

    @Test
    void theIntervalIsWhatTheCapMakesOfThePace() {
        Timetable planned = timetable(ZoneId.of("UTC"), everyDay("09:00", "17:00"));
        assertThat(planned.intervals(MONDAY))
                .containsOnlyKeys(NudgeKind.POSTURE, NudgeKind.HYDRATION, NudgeKind.STRETCH)
                .allSatisfy((kind, interval) -> assertThat(interval).isEqualTo(Duration.ofHours(1)));
        Timetable halfDays = timetable(ZoneId.of("UTC"), everyDay("09:00", "13:00"));
        assertThat(halfDays.intervals(MONDAY)).containsEntry(NudgeKind.STRETCH, CADENCE);
    }

    @Test
    void everyZoneEverySlotEndsOnceThroughBothClockChanges() {
        // Many names share their rules: one of each will do.
        Map<ZoneRules, String> zones = new HashMap<>();
        ZoneId.getAvailableZoneIds().forEach(id -> zones.put(ZoneId.of(id).getRules(), id));
        for (String id : zones.values()) {
            Timetable table = timetable(ZoneId.of(id), everyDay("22:00", "06:00"));
            for (LocalDate change : List.of(LocalDate.parse("2026-03-28"), LocalDate.parse("2026-10-24"))) {
                Instant from = change.atStartOfDay(table.zone()).toInstant();
                Instant to = change.plusDays(2).atStartOfDay(table.zone()).toInstant();
                List<Slot> slots = table.between(from, to, PHASE);
                List<Decision> decisions = run(table, from, to, Duration.ofMinutes(14), false);
                // Those merged from just behind the end are decided too.
                assertThat(decisions.stream().map(decision -> decision.slot().key()))
                        .as(id)
                        .containsAll(slots.stream().map(Slot::key).toList())
                        .doesNotHaveDuplicates();
                List<Instant> fired = fired(decisions);
                IntStream.range(1, fired.size())
                        .forEach(i -> assertThat(Duration.between(fired.get(i - 1), fired.get(i)))
                                .isGreaterThanOrEqualTo(NudgeLimits.USUAL.gap()));
                assertThat(fired).as(id).hasSizeBetween(12, 8 * 3);
                assertThat(fired).allMatch(at -> table.week().contains(at, table.zone()));
            }
        }
    }

    private static List<Instant> fired(List<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.outcome() instanceof SlotOutcome.Fire)
                .map(decision -> decision.slot().at())
                .toList();
    }

    @Test
    void aTimeThatDoesNotExistMovesOnAndOneThatComesTwiceIsTheFirst() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        assertThat(LocalTimes.instant(LocalDate.parse("2026-03-29").atTime(2, 30), paris))
                .isEqualTo("2026-03-29T01:00:00Z");
        assertThat(LocalTimes.instant(LocalDate.parse("2026-10-25").atTime(2, 30), paris))
                .isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void aDayOfEightHoursHasAtMostEightMergedNudges() {
        Timetable table = timetable(ZoneId.of("Europe/Berlin"), WorkingTime.OFFICE_HOURS);
        Instant from = Instant.parse("2026-11-23T00:00:00Z");
        List<Decision> decisions = run(table, from, from.plus(Duration.ofDays(1)), Duration.ofSeconds(30), false);
        assertThat(fired(decisions)).hasSizeBetween(7, 8);
        assertThat(decisions).hasSameSizeAs(table.on(MONDAY, PHASE));
        assertThat(decisions).noneMatch(decision -> decision.outcome() instanceof SlotOutcome.Suppress);
    }

    @Test
    void aHoldSuppressesAllButTheCheckIn() {
        Timetable usual = timetable(ZoneId.of("UTC"), WorkingTime.OFFICE_HOURS);
        Timetable table = new Timetable(
                "acme/ann",
                usual.zone(),
                usual.week(),
                usual.cadences(),
                usual.limits(),
                Optional.of(MONDAY),
                Instant.EPOCH);
        Instant from = Instant.parse("2026-11-23T00:00:00Z");
        List<Decision> decisions = run(table, from, from.plus(Duration.ofDays(1)), Duration.ofMinutes(1), true);
        assertThat(decisions.stream().filter(decision -> decision.outcome() instanceof SlotOutcome.Fire))
                .singleElement()
                .satisfies(decision -> assertThat(decision.slot().kind()).isEqualTo(NudgeKind.CHECK_IN));
        assertThat(decisions.stream().filter(decision -> decision.slot().kind() != NudgeKind.CHECK_IN))
                .allMatch(decision -> decision.outcome().equals(new SlotOutcome.Suppress(Reason.HELD)));
    }

    @Test
    void anOutageEndsInExpiredSlotsAndAtMostOneNudge() {
        Timetable table = timetable(ZoneId.of("UTC"), WorkingTime.OFFICE_HOURS);
        Instant back = Instant.parse("2026-11-23T16:00:00Z");
        List<Decision> decisions = policy(table, false)
                .decide(Instant.parse("2026-11-23T09:00:00Z"), back, back, Past.EMPTY, List.of())
                .decisions();
        assertThat(fired(decisions)).hasSizeLessThanOrEqualTo(1);
        assertThat(decisions)
                .filteredOn(decision -> decision.outcome() instanceof SlotOutcome.Expire)
                .hasSizeGreaterThan(15);
    }

    @Test
    void noHoursNoSlots() {
        Timetable table = timetable(ZoneId.of("UTC"), List.of());
        assertThat(table.on(MONDAY, PHASE)).isEmpty();
        assertThat(new WorkWeek(List.of()).workingFrom(Instant.EPOCH, table.zone()))
                .isEmpty();
    }

    @Test
    void phasesSpreadAFleet() {
        long seconds = IntStream.range(0, 10_000)
                .mapToObj(i -> PHASE.of("acme/" + i, MONDAY).within(CADENCE.toSeconds()))
                .distinct()
                .count();
        // 2,700 seconds: 10,000 even draws leave about 67 of them out.
        assertThat(seconds).isGreaterThan(2_550);
    }

    @Test
    void hoursThatOverlapAreNone() {
        assertThatThrownBy(() -> new WorkWeek(List.of(
                        new WorkingTime(WorkingTime.Weekday.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)),
                        new WorkingTime(WorkingTime.Weekday.MONDAY, LocalTime.of(11, 0), LocalTime.of(13, 0)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkWeek(List.of(
                        new WorkingTime(WorkingTime.Weekday.MONDAY, LocalTime.of(0, 0), LocalTime.of(2, 0)),
                        new WorkingTime(WorkingTime.Weekday.SUNDAY, LocalTime.of(22, 0), LocalTime.of(1, 0)))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
