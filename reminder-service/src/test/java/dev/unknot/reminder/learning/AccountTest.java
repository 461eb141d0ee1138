package dev.unknot.reminder.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.kind.Response;
import dev.unknot.reminder.learning.Reception.Answer;
import dev.unknot.reminder.schedule.timetable.Slot;
import dev.unknot.reminder.schedule.timetable.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final Instant NINE = Instant.parse("2026-11-23T08:00:00Z");
    private static final Set<Response> ALL = Set.of(Response.values());

    private static Moment sent(NudgeKind kind, int minute, UUID nudge, Answer answer, boolean first) {
        return new Moment(slot(kind, minute), at(minute), Optional.of(nudge), Optional.of(answer), first);
    }

    private static Moment withheld(NudgeKind kind, int minute) {
        return new Moment(slot(kind, minute), at(minute), Optional.empty(), Optional.empty(), true);
    }

    private static Slot.Key slot(NudgeKind kind, int minute) {
        return new Slot.Key(kind, MONDAY, Source.PLAN, 540 + minute);
    }

    private static Instant at(int minute) {
        return NINE.plus(Duration.ofMinutes(minute));
    }

    private static ObservedAction act(Response response, int minute) {
        return new ObservedAction(response, at(minute));
    }

    @Test
    void aNudgeIsTakenOnceWhateverJoinedIt() {
        UUID nudge = UUID.randomUUID();
        Account account = new Account(
                List.of(
                        sent(NudgeKind.POSTURE, 70, nudge, Answer.DISMISSED, true),
                        sent(NudgeKind.HYDRATION, 75, nudge, Answer.DISMISSED, false)),
                List.of());
        assertThat(account.receptions()).containsExactly(new Reception(MONDAY, 10, Answer.DISMISSED));
    }

    @Test
    void doneWithoutSayingSoIsDone() {
        UUID nudge = UUID.randomUUID();
        List<Moment> moments = List.of(
                sent(NudgeKind.POSTURE, 0, nudge, Answer.IGNORED, true),
                sent(NudgeKind.HYDRATION, 5, nudge, Answer.IGNORED, false));
        assertThat(answers(moments, act(Response.WATER_LOGGED, 29))).containsExactly(Answer.ACTED);
        assertThat(answers(moments, act(Response.BREAK_TAKEN, 0))).containsExactly(Answer.ACTED);
        assertThat(answers(moments, act(Response.BREAK_TAKEN, 30))).containsExactly(Answer.IGNORED);
        assertThat(answers(moments, act(Response.BREAK_TAKEN, -1))).containsExactly(Answer.IGNORED);
    }

    private static List<Answer> answers(List<Moment> moments, ObservedAction act) {
        return new Account(moments, List.of(act))
                .receptions().stream().map(Reception::answer).toList();
    }

    @Test
    void bothArmsAreMeasuredByReportedActsOnly() {
        UUID said = UUID.randomUUID();
        UUID walked = UUID.randomUUID();
        Account account = new Account(
                List.of(
                        sent(NudgeKind.POSTURE, 0, said, Answer.ACTED, true),
                        sent(NudgeKind.POSTURE, 60, walked, Answer.IGNORED, true),
                        withheld(NudgeKind.POSTURE, 120),
                        withheld(NudgeKind.POSTURE, 180)),
                List.of(act(Response.BREAK_TAKEN, 61), act(Response.BREAK_TAKEN, 185)));
        assertThat(account.trials(ALL)).isEqualTo(Map.of(NudgeKind.POSTURE, Map.of(MONDAY, new Trials(2, 1, 2, 1))));
    }

    @Test
    void kindsWithoutReportedActsCannotBeMeasured() {
        Account account = new Account(
                List.of(
                        sent(NudgeKind.HYDRATION, 0, UUID.randomUUID(), Answer.ACTED, true),
                        withheld(NudgeKind.HEAT, 60),
                        withheld(NudgeKind.CHECK_IN, 120)),
                List.of());
        assertThat(account.trials(Set.of(Response.BREAK_TAKEN))).isEmpty();
        assertThat(account.trials(ALL)).containsOnlyKeys(NudgeKind.HYDRATION);
    }

    @Test
    void momentsSoonFollowedByAnotherNudgeAreLeftOut() {
        Account account = new Account(
                List.of(
                        withheld(NudgeKind.POSTURE, 0),
                        sent(NudgeKind.WALK, 29, UUID.randomUUID(), Answer.ACTED, true),
                        sent(NudgeKind.POSTURE, 60, UUID.randomUUID(), Answer.ACTED, true)),
                List.of());
        assertThat(account.trials(ALL))
                .isEqualTo(Map.of(
                        NudgeKind.WALK, Map.of(MONDAY, new Trials(1, 0, 0, 0)),
                        NudgeKind.POSTURE, Map.of(MONDAY, new Trials(1, 0, 0, 0))));
    }

    @Test
    void answersToReportsAndOneOffsAreNoTrials() {
        Moment answer = new Moment(
                new Slot.Key(NudgeKind.WALK, MONDAY, Source.REPORT, 0),
                NINE,
                Optional.of(UUID.randomUUID()),
                Optional.of(Answer.ACTED),
                true);
        Moment oneOff = new Moment(
                new Slot.Key(NudgeKind.WALK, MONDAY, Source.SNOOZE, 600),
                at(60),
                Optional.of(UUID.randomUUID()),
                Optional.of(Answer.ACTED),
                true);
        Account account = new Account(List.of(answer, oneOff), List.of());
        assertThat(account.trials(ALL)).isEmpty();
        assertThat(account.receptions()).isEmpty();
    }

    @Test
    void theIntervalIsNewcombes() {
        // Newcombe 1998, table II, example (a), method 10: 56/70 and 48/80.
        Trials.Effect effect = new Trials(70, 56, 80, 48).effect().orElseThrow();
        assertThat(effect.difference()).isCloseTo(0.2, within(1e-9));
        assertThat(effect.low()).isCloseTo(0.0524, within(5e-5));
        assertThat(effect.high()).isCloseTo(0.3339, within(5e-5));
        assertThat(new Trials(5, 1, 0, 0).effect()).isEmpty();
        Trials.Effect extreme = new Trials(10, 10, 10, 0).effect().orElseThrow();
        assertThat(extreme.high()).isLessThanOrEqualTo(1);
    }
}
