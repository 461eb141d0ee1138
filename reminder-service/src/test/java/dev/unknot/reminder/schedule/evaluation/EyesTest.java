package dev.unknot.reminder.schedule.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.people.WorkingTime;
import dev.unknot.reminder.schedule.outcome.Decision;
import dev.unknot.reminder.schedule.outcome.Reason;
import dev.unknot.reminder.schedule.outcome.SlotOutcome;
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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rests for the eyes come beside the other nudges: nothing of one kind changes anything of the other. */
class EyesTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final Phase PHASE = new Phase("secret");
    private static final Instant MORNING = Instant.parse("2026-11-23T07:00:00Z");
    private static final Map<NudgeKind, Duration> OTHERS =
            Map.of(NudgeKind.POSTURE, Duration.ofMinutes(30), NudgeKind.HYDRATION, Duration.ofMinutes(30));
    private static final Map<NudgeKind, Duration> ALL = Map.of(
            NudgeKind.POSTURE, Duration.ofMinutes(30),
            NudgeKind.HYDRATION, Duration.ofMinutes(30),
            NudgeKind.EYES, Duration.ofMinutes(20));

    @Test
    void eachOfThemFiresWhateverCapAndGap() {
        assertThat(day(ALL, Suppressions.NONE))
                .filteredOn(decision -> decision.slot().kind() == NudgeKind.EYES)
                .hasSize(24)
                .allSatisfy(decision -> assertThat(decision.outcome()).isInstanceOf(SlotOutcome.Fire.class));
    }

    @Test
    void theOthersAreDecidedAsWithoutThem() {
        assertThat(day(ALL, Suppressions.NONE))
                .filteredOn(decision -> decision.slot().kind() != NudgeKind.EYES)
                .containsExactlyInAnyOrderElementsOf(day(OTHERS, Suppressions.NONE));
    }

    @Test
    void aMeetingSuppressesThemAndOwesNothing() {
        Span meeting = new Span(MORNING, MORNING.plus(Duration.ofHours(12)));
        Suppressions inAMeeting = new SuppressionsFixture().meeting(meeting).suppressions();
        Map<NudgeKind, Duration> eyes = Map.of(NudgeKind.EYES, Duration.ofMinutes(20));
        Evaluation evaluation = policy(eyes, inAMeeting)
                .decide(
                        MORNING,
                        MORNING.plus(Duration.ofMinutes(90)),
                        MORNING.plus(Duration.ofMinutes(90)),
                        Past.EMPTY,
                        List.of());
        assertThat(evaluation.decisions())
                .isNotEmpty()
                .extracting(decision -> decision.outcome().reason())
                .contains(Optional.of(Reason.MEETING));
        assertThat(evaluation.later()).isEmpty();
    }

    @Test
    void aHoldStopsThemToo() {
        SchedulingPolicy held = new SchedulingPolicy(
                timetable(ALL), PHASE, true, Set.of(NudgeKind.CHECK_IN), Suppressions.NONE, SlotFilter.ANY);
        Instant noon = Instant.parse("2026-11-23T11:00:00Z");
        assertThat(held.decide(noon.minus(Duration.ofMinutes(10)), noon, noon, Past.EMPTY, List.of())
                        .decisions())
                .allSatisfy(decision -> assertThat(decision.outcome().reason()).contains(Reason.HELD));
    }

    /** Decides a day minute by minute, as the engine does. */
    private static List<Decision> day(Map<NudgeKind, Duration> cadences, Suppressions suppressions) {
        SchedulingPolicy policy = policy(cadences, suppressions);
        List<Decision> all = new ArrayList<>();
        Set<Slot.Key> settled = new HashSet<>();
        List<Past.Fired> fired = new ArrayList<>();
        for (int minute = 0; minute < 11 * 60; minute++) {
            Instant after = MORNING.plus(Duration.ofMinutes(minute));
            Instant now = after.plus(Duration.ofMinutes(1));
            for (Decision decision : policy.decide(after, now, now, new Past(settled, fired), List.of())
                    .decisions()) {
                all.add(decision);
                settled.add(decision.slot().key());
                if (decision.outcome() instanceof SlotOutcome.Fire) {
                    fired.add(new Past.Fired(MONDAY, now, decision.slot().kind()));
                }
            }
        }
        return all;
    }

    private static SchedulingPolicy policy(Map<NudgeKind, Duration> cadences, Suppressions suppressions) {
        return new SchedulingPolicy(
                timetable(cadences), PHASE, false, Set.of(NudgeKind.values()), suppressions, SlotFilter.ANY);
    }

    private static Timetable timetable(Map<NudgeKind, Duration> cadences) {
        return new Timetable(
                "acme/ann",
                ZoneId.of("Europe/Berlin"),
                new WorkWeek(WorkingTime.OFFICE_HOURS),
                cadences,
                NudgeLimits.USUAL,
                Optional.empty(),
                Instant.EPOCH);
    }
}
