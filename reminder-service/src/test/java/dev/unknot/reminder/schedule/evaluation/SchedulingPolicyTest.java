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
import dev.unknot.reminder.schedule.timetable.Source;
import dev.unknot.reminder.schedule.timetable.Timetable;
import dev.unknot.reminder.schedule.timetable.WorkWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each circumstance does to the nudge of a Monday at noon, in Berlin. */
class SchedulingPolicyTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final Phase PHASE = new Phase("secret");
    private static final Suppressions NONE = Suppressions.NONE;
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private static final Timetable TABLE = new Timetable(
            "acme/ann",
            BERLIN,
            new WorkWeek(WorkingTime.OFFICE_HOURS),
            Map.of(NudgeKind.STRETCH, Duration.ofHours(1), NudgeKind.HYDRATION, Duration.ofHours(1)),
            NudgeLimits.USUAL,
            Optional.empty(),
            Instant.EPOCH);

    /** The fourth moment of the day: a stretch and a drink, up to ten minutes apart. */
    private static final List<Slot> MOMENT = moment();

    private static List<Slot> moment() {
        List<Slot> slots = TABLE.on(MONDAY, PHASE);
        return slots.subList(6, 8);
    }

    private static Instant now() {
        return MOMENT.get(0).at();
    }

    private static Evaluation evaluate(Suppressions suppressions, SlotFilter filter, List<OneOff> oneOffs) {
        return new SchedulingPolicy(TABLE, PHASE, false, Set.of(NudgeKind.values()), suppressions, filter)
                .decide(now().minusSeconds(60), now(), now(), Past.EMPTY, oneOffs);
    }

    private static Evaluation evaluate(Suppressions suppressions) {
        return evaluate(suppressions, SlotFilter.ANY, List.of());
    }

    static Stream<Arguments> whatStandsAgainstANudge() {
        Span meanwhile = new Span(now().minusSeconds(600), now().plusSeconds(600));
        Span over = new Span(now().minusSeconds(1200), now().minusSeconds(600));
        return Stream.of(
                Arguments.of(
                        Reason.DAY_OFF,
                        known().daysOff(MONDAY.minusDays(3), MONDAY).suppressions()),
                Arguments.of(Reason.PAUSED, known().pause(meanwhile).suppressions()),
                Arguments.of(
                        Reason.DO_NOT_DISTURB,
                        known().doNotDisturbUntil(now().plusSeconds(1)).suppressions()),
                Arguments.of(
                        Reason.QUIET_HOURS,
                        known().quiet(LocalTime.of(10, 0), LocalTime.of(9, 0)).suppressions()),
                Arguments.of(Reason.MEETING, known().meeting(meanwhile).suppressions()),
                Arguments.of(Reason.AWAY, known().away(over.to()).suppressions()),
                Arguments.of(Reason.TOOK_A_BREAK, known().tookABreak(over).suppressions()));
    }

    private static SuppressionsFixture known() {
        return new SuppressionsFixture();
    }

    private static Suppressions inAMeeting() {
        Span meeting = new Span(now().minusSeconds(600), now().plusSeconds(600));
        return known().meeting(meeting).suppressions();
    }

    private static OneOff snoozed(Instant dueAt) {
        return new OneOff(ID, List.of(NudgeKind.STRETCH), dueAt, OneOff.Cause.SNOOZED, Optional.empty());
    }

    @Test
    void kindsThatFallTogetherAreOneAct() {
        List<Decision> decisions = evaluate(NONE).decisions();
        assertThat(decisions).hasSize(2);
        assertThat(decisions.get(0).outcome()).isEqualTo(new SlotOutcome.Fire());
        assertThat(decisions.get(1).outcome())
                .isEqualTo(new SlotOutcome.Merge(decisions.get(0).slot().key()));
    }

    @ParameterizedTest
    @MethodSource("whatStandsAgainstANudge")
    void standsAgainstIt(Reason reason, Suppressions suppressions) {
        SchedulingPolicy judge =
                new SchedulingPolicy(TABLE, PHASE, false, Set.of(NudgeKind.values()), suppressions, SlotFilter.ANY);
        Slot stretch = MOMENT.stream()
                .filter(slot -> slot.kind() == NudgeKind.STRETCH)
                .findFirst()
                .orElseThrow();
        assertThat(judge.decide(now().minusSeconds(60), stretch.at(), stretch.at(), Past.EMPTY, List.of())
                        .decisions())
                .contains(new Decision(stretch, new SlotOutcome.Suppress(reason)));
    }

    @Test
    void aDrinkCountsForTheDrinkAlone() {
        Map<NudgeKind, SlotOutcome> verdicts =
                evaluate(known().drank(now().minusSeconds(300)).suppressions()).decisions().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                decision -> decision.slot().kind(), Decision::outcome));
        assertThat(verdicts.get(NudgeKind.HYDRATION)).isEqualTo(new SlotOutcome.Suppress(Reason.DRANK));
        assertThat(evaluate(known().drank(now().minusSeconds(1900)).suppressions())
                        .decisions())
                .noneMatch(decision -> decision.outcome() instanceof SlotOutcome.Suppress);
    }

    @Test
    void anAgentThatFellSilentYesterdaySilencesNobody() {
        Instant left = now().minus(Duration.ofHours(20));
        assertThat(evaluate(known().away(left).suppressions()).decisions())
                .anyMatch(decision -> decision.outcome() instanceof SlotOutcome.Fire);
    }

    @Test
    void aBreakLostToAMeetingIsOwedOnceAfterIt() {
        Evaluation evaluation = evaluate(inAMeeting());
        assertThat(evaluation.later()).singleElement().satisfies(owed -> {
            assertThat(owed.cause()).isEqualTo(OneOff.Cause.OWED);
            assertThat(owed.dueAt()).isBetween(now().plusSeconds(600), now().plusSeconds(900));
        });
        OneOff pending = evaluation.later().get(0);
        assertThat(evaluate(inAMeeting(), SlotFilter.ANY, List.of(pending)).later())
                .isEmpty();
    }

    @Test
    void anOwedBreakIsNotCarriedIntoTheEvening() {
        Span untilEvening = new Span(now().minusSeconds(600), now().plus(Duration.ofHours(9)));
        assertThat(evaluate(known().meeting(untilEvening).suppressions()).later())
                .isEmpty();
    }

    @Test
    void aSnoozeComesBeforeThePlanAndMergesWithIt() {
        Evaluation evaluation = evaluate(NONE, SlotFilter.ANY, List.of(snoozed(now())));
        assertThat(evaluation.done()).extracting(OneOff::id).containsExactly(ID);
        assertThat(evaluation.decisions().get(0).slot().key().source()).isEqualTo(Source.SNOOZE);
        assertThat(evaluation.decisions())
                .filteredOn(decision -> decision.outcome() instanceof SlotOutcome.Fire)
                .hasSize(1);
    }

    @Test
    void whatWasPutOffComesAlthoughTheNextBreakWasMoved() {
        OneOff moved = new OneOff(
                new UUID(0, 2),
                List.of(NudgeKind.WALK),
                now().plusSeconds(120),
                OneOff.Cause.SNOOZED,
                Optional.empty());
        Span span = new Span(now().minusSeconds(60), moved.dueAt());
        Evaluation evaluation =
                evaluate(known().postponed(span).suppressions(), SlotFilter.ANY, List.of(snoozed(now()), moved));
        Slot.Key first = snoozed(now()).slot(BERLIN).key();
        assertThat(evaluation.decisions())
                .filteredOn(decision -> !decision.slot().isOfPlan())
                .extracting(Decision::outcome)
                .containsExactly(new SlotOutcome.Fire(), new SlotOutcome.Merge(first));
        assertThat(evaluation.decisions())
                .filteredOn(decision -> decision.slot().isOfPlan())
                .extracting(Decision::outcome)
                .containsOnly(new SlotOutcome.Suppress(Reason.POSTPONED));
    }

    @Test
    void aSnoozeWaitsForTheMeetingToEnd() {
        Evaluation evaluation = evaluate(inAMeeting(), SlotFilter.ANY, List.of(snoozed(now())));
        assertThat(evaluation.done()).isEmpty();
        assertThat(evaluation.later())
                .filteredOn(oneOff -> oneOff.cause() == OneOff.Cause.SNOOZED)
                .singleElement()
                .satisfies(oneOff -> assertThat(oneOff.dueAt()).isEqualTo(now().plusSeconds(600)));
    }

    @Test
    void aSnoozeKeepsTheGap() {
        Past past = new Past(Set.of(), List.of(new Past.Fired(MONDAY, now().minusSeconds(300), NudgeKind.STRETCH)));
        Evaluation evaluation = new SchedulingPolicy(
                        TABLE, PHASE, false, Set.of(NudgeKind.values()), NONE, SlotFilter.ANY)
                .decide(now().minusSeconds(60), now(), now(), past, List.of(snoozed(now())));
        assertThat(evaluation.later())
                .singleElement()
                .satisfies(oneOff -> assertThat(oneOff.dueAt()).isEqualTo(now().plusSeconds(900)));
    }

    @Test
    void aWithheldSlotDoesNotJoinAnAct() {
        Slot second = MOMENT.get(1);
        SlotFilter filter = slot -> slot.equals(second) ? Optional.of(Reason.WITHHELD) : Optional.empty();
        assertThat(evaluate(NONE, filter, List.of()).decisions())
                .extracting(Decision::outcome)
                .containsExactly(new SlotOutcome.Fire(), new SlotOutcome.Suppress(Reason.WITHHELD));
    }

    @Test
    void aHoldSuppressesSnoozesToo() {
        Evaluation evaluation = new SchedulingPolicy(
                        TABLE, PHASE, true, Set.of(NudgeKind.values()), NONE, SlotFilter.ANY)
                .decide(now().minusSeconds(60), now(), now(), Past.EMPTY, List.of(snoozed(now())));
        assertThat(evaluation.decisions())
                .allMatch(decision -> decision.outcome().equals(new SlotOutcome.Suppress(Reason.HELD)));
        assertThat(evaluation.done()).hasSize(1);
    }

    @Test
    void cadencesThatDoNotDivideMeetAllTheSame() {
        Timetable table = new Timetable(
                "acme/ann",
                BERLIN,
                TABLE.week(),
                Map.of(
                        NudgeKind.POSTURE, Duration.ofMinutes(60),
                        NudgeKind.HYDRATION, Duration.ofMinutes(90),
                        NudgeKind.WALK, Duration.ofMinutes(150)),
                NudgeLimits.USUAL,
                Optional.empty(),
                Instant.EPOCH);
        SchedulingPolicy judge =
                new SchedulingPolicy(table, PHASE, false, Set.of(NudgeKind.values()), NONE, SlotFilter.ANY);
        List<Decision> day = new ArrayList<>();
        Instant from = MONDAY.atStartOfDay(BERLIN).toInstant();
        Past past = Past.EMPTY;
        for (int minute = 0; minute < 24 * 60; minute++) {
            Instant at = from.plusSeconds(60L * minute);
            List<Decision> decided = judge.decide(at, at.plusSeconds(60), at.plusSeconds(60), past, List.of())
                    .decisions();
            day.addAll(decided);
            past = new Past(
                    day.stream().map(one -> one.slot().key()).collect(java.util.stream.Collectors.toSet()),
                    day.stream()
                            .filter(one -> one.outcome() instanceof SlotOutcome.Fire)
                            .map(one -> new Past.Fired(
                                    one.slot().date(),
                                    one.slot().at(),
                                    one.slot().kind()))
                            .toList());
        }
        assertThat(day).hasSameSizeAs(table.on(MONDAY, PHASE));
        assertThat(day).noneMatch(one -> one.outcome() instanceof SlotOutcome.Suppress);
    }
}
