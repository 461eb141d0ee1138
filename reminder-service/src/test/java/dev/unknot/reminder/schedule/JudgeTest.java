package dev.unknot.reminder.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.people.WorkingTime;
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
class JudgeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final Phase PHASE = new Phase("secret");
    private static final Circumstances NONE = Circumstances.NONE;
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private static final Timetable TABLE = new Timetable(
            "acme/ann",
            BERLIN,
            new WorkWeek(WorkingTime.OFFICE_HOURS),
            Map.of(NudgeKind.STRETCH, Duration.ofHours(1), NudgeKind.HYDRATION, Duration.ofHours(1)),
            Pace.USUAL,
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

    private static Judgement judge(Circumstances circumstances, Choice choice, List<OneOff> oneOffs) {
        return new Judge(TABLE, PHASE, false, Set.of(NudgeKind.values()), circumstances, choice)
                .decide(now().minusSeconds(60), now(), now(), Past.EMPTY, oneOffs);
    }

    private static Judgement judge(Circumstances circumstances) {
        return judge(circumstances, Choice.ANY, List.of());
    }

    static Stream<Arguments> whatStandsAgainstANudge() {
        Optional<Instant> none = Optional.empty();
        Span meanwhile = new Span(now().minusSeconds(600), now().plusSeconds(600));
        Span over = new Span(now().minusSeconds(1200), now().minusSeconds(600));
        return Stream.of(
                Arguments.of(Reason.DAY_OFF, daysOff(new DaysOff(MONDAY.minusDays(3), MONDAY))),
                Arguments.of(Reason.PAUSED, with(none, Optional.of(meanwhile), List.of(), List.of(), Optional.empty())),
                Arguments.of(
                        Reason.DO_NOT_DISTURB,
                        with(
                                Optional.of(now().plusSeconds(1)),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                Optional.empty())),
                Arguments.of(Reason.QUIET_HOURS, quiet(LocalTime.of(10, 0), LocalTime.of(9, 0))),
                Arguments.of(
                        Reason.MEETING, with(none, Optional.empty(), List.of(meanwhile), List.of(), Optional.empty())),
                Arguments.of(
                        Reason.AWAY,
                        with(none, Optional.empty(), List.of(), List.of(), Optional.of(new Desk(over.to(), false)))),
                Arguments.of(
                        Reason.TOOK_A_BREAK, with(none, Optional.empty(), List.of(), List.of(over), Optional.empty())));
    }

    private static Circumstances with(
            Optional<Instant> doNotDisturbUntil,
            Optional<Span> pause,
            List<Span> meetings,
            List<Span> breaks,
            Optional<Desk> desk) {
        return new Circumstances(
                Optional.empty(), doNotDisturbUntil, pause, List.of(), meetings, desk, breaks, List.of());
    }

    private static Circumstances daysOff(DaysOff days) {
        return new Circumstances(
                NONE.quiet(),
                NONE.doNotDisturbUntil(),
                NONE.pause(),
                List.of(days),
                NONE.meetings(),
                NONE.desk(),
                NONE.breaks(),
                NONE.drinks());
    }

    private static Circumstances quiet(LocalTime from, LocalTime to) {
        return new Circumstances(
                Optional.of(new QuietHours(from, to)),
                NONE.doNotDisturbUntil(),
                NONE.pause(),
                NONE.daysOff(),
                NONE.meetings(),
                NONE.desk(),
                NONE.breaks(),
                NONE.drinks());
    }

    private static Circumstances drank(Instant at) {
        return new Circumstances(
                NONE.quiet(),
                NONE.doNotDisturbUntil(),
                NONE.pause(),
                NONE.daysOff(),
                NONE.meetings(),
                NONE.desk(),
                NONE.breaks(),
                List.of(at));
    }

    private static Circumstances inAMeeting() {
        Span meeting = new Span(now().minusSeconds(600), now().plusSeconds(600));
        return with(Optional.empty(), Optional.empty(), List.of(meeting), List.of(), Optional.empty());
    }

    private static OneOff snoozed(Instant dueAt) {
        return new OneOff(ID, List.of(NudgeKind.STRETCH), dueAt, OneOff.Cause.SNOOZED, Optional.empty());
    }

    @Test
    void kindsThatFallTogetherAreOneAct() {
        List<Decision> decisions = judge(NONE).decisions();
        assertThat(decisions).hasSize(2);
        assertThat(decisions.get(0).verdict()).isEqualTo(new Verdict.Fire());
        assertThat(decisions.get(1).verdict())
                .isEqualTo(new Verdict.Merge(decisions.get(0).slot().key()));
    }

    @ParameterizedTest
    @MethodSource("whatStandsAgainstANudge")
    void standsAgainstIt(Reason reason, Circumstances circumstances) {
        Judge judge = new Judge(TABLE, PHASE, false, Set.of(NudgeKind.values()), circumstances, Choice.ANY);
        Slot stretch = MOMENT.stream()
                .filter(slot -> slot.kind() == NudgeKind.STRETCH)
                .findFirst()
                .orElseThrow();
        assertThat(judge.decide(now().minusSeconds(60), stretch.at(), stretch.at(), Past.EMPTY, List.of())
                        .decisions())
                .contains(new Decision(stretch, new Verdict.Suppress(reason)));
    }

    @Test
    void aDrinkCountsForTheDrinkAlone() {
        Map<NudgeKind, Verdict> verdicts = judge(drank(now().minusSeconds(300))).decisions().stream()
                .collect(java.util.stream.Collectors.toMap(
                        decision -> decision.slot().kind(), Decision::verdict));
        assertThat(verdicts.get(NudgeKind.HYDRATION)).isEqualTo(new Verdict.Suppress(Reason.DRANK));
        assertThat(judge(drank(now().minusSeconds(1900))).decisions())
                .noneMatch(decision -> decision.verdict() instanceof Verdict.Suppress);
    }

    @Test
    void anAgentThatFellSilentYesterdaySilencesNobody() {
        Desk left = new Desk(now().minus(Duration.ofHours(20)), false);
        assertThat(judge(with(Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.of(left)))
                        .decisions())
                .anyMatch(decision -> decision.verdict() instanceof Verdict.Fire);
    }

    @Test
    void aBreakLostToAMeetingIsOwedOnceAfterIt() {
        Judgement judgement = judge(inAMeeting());
        assertThat(judgement.later()).singleElement().satisfies(owed -> {
            assertThat(owed.cause()).isEqualTo(OneOff.Cause.OWED);
            assertThat(owed.dueAt()).isBetween(now().plusSeconds(600), now().plusSeconds(900));
        });
        OneOff pending = judgement.later().get(0);
        assertThat(judge(inAMeeting(), Choice.ANY, List.of(pending)).later()).isEmpty();
    }

    @Test
    void anOwedBreakIsNotCarriedIntoTheEvening() {
        Span untilEvening = new Span(now().minusSeconds(600), now().plus(Duration.ofHours(9)));
        assertThat(judge(with(Optional.empty(), Optional.empty(), List.of(untilEvening), List.of(), Optional.empty()))
                        .later())
                .isEmpty();
    }

    @Test
    void whatWasPutOffComesBeforeThePlanAndTakesItAlong() {
        Judgement judgement = judge(NONE, Choice.ANY, List.of(snoozed(now())));
        assertThat(judgement.done()).extracting(OneOff::id).containsExactly(ID);
        assertThat(judgement.decisions().get(0).slot().key().number()).isGreaterThanOrEqualTo(OneOff.FIRST_NUMBER);
        assertThat(judgement.decisions())
                .filteredOn(decision -> decision.verdict() instanceof Verdict.Fire)
                .hasSize(1);
    }

    @Test
    void whatWasPutOffWaitsForTheMeetingToEnd() {
        Judgement judgement = judge(inAMeeting(), Choice.ANY, List.of(snoozed(now())));
        assertThat(judgement.done()).isEmpty();
        assertThat(judgement.later())
                .filteredOn(oneOff -> oneOff.cause() == OneOff.Cause.SNOOZED)
                .singleElement()
                .satisfies(oneOff -> assertThat(oneOff.dueAt()).isEqualTo(now().plusSeconds(600)));
    }

    @Test
    void whatWasPutOffKeepsTheGap() {
        Past past = new Past(Set.of(), List.of(new Past.Fired(MONDAY, now().minusSeconds(300), NudgeKind.STRETCH)));
        Judgement judgement = new Judge(TABLE, PHASE, false, Set.of(NudgeKind.values()), NONE, Choice.ANY)
                .decide(now().minusSeconds(60), now(), now(), past, List.of(snoozed(now())));
        assertThat(judgement.later())
                .singleElement()
                .satisfies(oneOff -> assertThat(oneOff.dueAt()).isEqualTo(now().plusSeconds(900)));
    }

    @Test
    void whatIsWithheldStaysOutOfTheActItWouldJoin() {
        Slot second = MOMENT.get(1);
        Choice choice = slot -> slot.equals(second) ? Optional.of(Reason.WITHHELD) : Optional.empty();
        assertThat(judge(NONE, choice, List.of()).decisions())
                .extracting(Decision::verdict)
                .containsExactly(new Verdict.Fire(), new Verdict.Suppress(Reason.WITHHELD));
    }

    @Test
    void aHoldIsNotOvertakenByWhatWasPutOff() {
        Judgement judgement = new Judge(TABLE, PHASE, true, Set.of(NudgeKind.values()), NONE, Choice.ANY)
                .decide(now().minusSeconds(60), now(), now(), Past.EMPTY, List.of(snoozed(now())));
        assertThat(judgement.decisions())
                .allMatch(decision -> decision.verdict().equals(new Verdict.Suppress(Reason.HELD)));
        assertThat(judgement.done()).hasSize(1);
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
                Pace.USUAL,
                Optional.empty(),
                Instant.EPOCH);
        Judge judge = new Judge(table, PHASE, false, Set.of(NudgeKind.values()), NONE, Choice.ANY);
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
                            .filter(one -> one.verdict() instanceof Verdict.Fire)
                            .map(one -> new Past.Fired(
                                    one.slot().date(),
                                    one.slot().at(),
                                    one.slot().kind()))
                            .toList());
        }
        assertThat(day).hasSameSizeAs(table.on(MONDAY, PHASE));
        assertThat(day).noneMatch(one -> one.verdict() instanceof Verdict.Suppress);
    }
}
