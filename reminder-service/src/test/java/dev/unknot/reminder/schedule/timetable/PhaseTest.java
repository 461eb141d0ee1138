package dev.unknot.reminder.schedule.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.people.WorkingTime;
import dev.unknot.reminder.schedule.evaluation.Past;
import dev.unknot.reminder.schedule.evaluation.SchedulingPolicy;
import dev.unknot.reminder.schedule.evaluation.SlotFilter;
import dev.unknot.reminder.schedule.outcome.Decision;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Phases never move: a slot that moved during a day would come twice, or not at all. */
class PhaseTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final Phase PHASE = new Phase("secret");

    /** The minutes of Monday's slots, as version 1.0 of 2026-11-22 computed them. */
    private static final Map<NudgeKind, List<Integer>> RELEASED = Map.ofEntries(
            entry(NudgeKind.STRETCH, List.of(548, 608, 668, 728, 788, 848, 908, 968)),
            entry(NudgeKind.CHECK_IN, List.of(550)),
            entry(NudgeKind.WALK, List.of(551, 671, 791, 911)),
            entry(NudgeKind.HYDRATION, List.of(552, 612, 672, 732, 792, 852, 912, 972)),
            entry(NudgeKind.POSTURE, List.of(554, 614, 674, 734, 794, 854, 914, 974)),
            entry(NudgeKind.BREATHING, List.of(613, 793, 973)),
            entry(NudgeKind.HEAT, List.of(666, 846)));

    @Test
    void theKindsThatCameFirstKeepTheirPhases() {
        assertThat(minutes(timetable(paced()))).isEqualTo(RELEASED);
    }

    @Test
    void aKindThatComesLaterMovesNoOther() {
        Map<NudgeKind, Duration> cadences = paced();
        cadences.put(NudgeKind.EYES, Duration.ofMinutes(20));
        Map<NudgeKind, List<Integer>> minutes = minutes(timetable(cadences));
        List<Integer> eyes = minutes.remove(NudgeKind.EYES);
        assertThat(minutes).isEqualTo(RELEASED);
        assertThat(eyes).hasSize(24);
        for (int i = 1; i < eyes.size(); i++) {
            assertThat(eyes.get(i) - eyes.get(i - 1)).isEqualTo(20);
        }
    }

    @Test
    void aDayInProgressLosesAndDoublesNothing() {
        Timetable timetable = timetable(paced());
        int noon = 12 * 60;
        Set<Slot.Key> before = new HashSet<>();
        Set<Slot.Key> after = new HashSet<>();
        RELEASED.forEach((kind, minutes) -> minutes.forEach(
                minute -> (minute < noon ? before : after).add(new Slot.Key(kind, MONDAY, Source.PLAN, minute))));
        SchedulingPolicy policy = new SchedulingPolicy(
                timetable, PHASE, false, Set.of(NudgeKind.values()), Suppressions.NONE, SlotFilter.ANY);
        Instant evening = Instant.parse("2026-11-23T17:00:00Z");
        // As after an outage from the morning on: what is settled stays settled, and all the rest is decided once.
        List<Decision> decisions = policy.decide(
                        Instant.parse("2026-11-23T07:00:00Z"), evening, evening, new Past(before, List.of()), List.of())
                .decisions();
        assertThat(decisions).extracting(decision -> decision.slot().key()).containsExactlyInAnyOrderElementsOf(after);
    }

    @Test
    void everyKindHasADrawOfItsOwn() {
        Phase.Draws draws = PHASE.of("acme/ann", MONDAY);
        Set<Long> drawn = new HashSet<>();
        for (NudgeKind kind : NudgeKind.values()) {
            drawn.add(draws.within(1L << 31, kind));
        }
        assertThat(drawn).hasSize(NudgeKind.values().length);
    }

    private static Map<NudgeKind, Duration> paced() {
        Map<NudgeKind, Duration> cadences = new EnumMap<>(NudgeKind.class);
        cadences.put(NudgeKind.POSTURE, Duration.ofMinutes(45));
        cadences.put(NudgeKind.HYDRATION, Duration.ofMinutes(45));
        cadences.put(NudgeKind.STRETCH, Duration.ofMinutes(45));
        cadences.put(NudgeKind.WALK, Duration.ofMinutes(90));
        cadences.put(NudgeKind.BREATHING, Duration.ofMinutes(135));
        cadences.put(NudgeKind.HEAT, Duration.ofMinutes(180));
        return cadences;
    }

    private static Timetable timetable(Map<NudgeKind, Duration> cadences) {
        return new Timetable(
                "acme/ann",
                ZoneId.of("Europe/Berlin"),
                new WorkWeek(WorkingTime.OFFICE_HOURS),
                cadences,
                NudgeLimits.USUAL,
                Optional.of(MONDAY),
                Instant.EPOCH);
    }

    private static Map<NudgeKind, List<Integer>> minutes(Timetable timetable) {
        Map<NudgeKind, List<Integer>> minutes = new EnumMap<>(NudgeKind.class);
        for (Slot slot : timetable.on(MONDAY, PHASE)) {
            minutes.computeIfAbsent(slot.kind(), kind -> new ArrayList<>())
                    .add(slot.key().number());
        }
        return minutes;
    }
}
