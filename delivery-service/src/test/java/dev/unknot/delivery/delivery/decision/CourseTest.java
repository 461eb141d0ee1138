package dev.unknot.delivery.delivery.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private static final Turn SLACK = Turn.of(Channel.SLACK, AT_ONCE);
    private static final Turn EMAIL = Turn.of(Channel.EMAIL, QUARTER);
    private static final Turn PUSH = Turn.of(Channel.WEB_PUSH, AT_ONCE);

    @Test
    void theFirstChannelIsTriedWhenTheNudgeMayBeDelivered() {
        assertThat(course(SLACK, EMAIL).next(at(-1))).isEqualTo(new Step.Wait(TEN));
        assertThat(course(SLACK, EMAIL).next(at(0))).isEqualTo(new Step.Send(0));
    }

    @Test
    void theInboxHasTheFirstMinutesToItself() {
        assertThat(course(EMAIL).next(at(0))).isEqualTo(new Step.Wait(at(15)));
        assertThat(course(EMAIL).next(at(15))).isEqualTo(new Step.Send(0));
    }

    @Test
    void theNextChannelWaitsForThePersonToLook() {
        Course sent = course(ended(SLACK, State.SENT, 0), EMAIL);
        assertThat(sent.next(at(1))).isEqualTo(new Step.Wait(at(15)));
        assertThat(sent.next(at(15))).isEqualTo(new Step.Send(1));
    }

    @Test
    void theNextChannelFollowsAtOnceOneThatFailed() {
        assertThat(course(ended(SLACK, State.FAILED, 2), EMAIL).next(at(2))).isEqualTo(new Step.Send(1));
        assertThat(course(ended(SLACK, State.SKIPPED, 0), EMAIL).next(at(0))).isEqualTo(new Step.Send(1));
    }

    @Test
    void aFailureAfterAChannelThatWasSentDoesNotBringTheThirdBeforeItsTime() {
        Course course = course(ended(SLACK, State.SENT, 0), ended(EMAIL, State.FAILED, 15), PUSH);
        assertThat(course.next(at(15))).isEqualTo(new Step.Send(2));
    }

    @Test
    void nothingFollowsOnceThePersonHasSeenIt() {
        assertThat(new Course(TEN, at(60), true, List.of(SLACK, EMAIL)).next(at(0)))
                .isEqualTo(new Step.End(Step.Ending.SEEN));
        assertThat(new Course(TEN, at(60), true, List.of(ended(SLACK, State.SENT, 0), EMAIL)).next(at(99)))
                .isEqualTo(new Step.End(Step.Ending.SEEN));
    }

    @Test
    void afterTheLastChannelThePersonWasReached() {
        assertThat(course(ended(SLACK, State.SENT, 0), ended(EMAIL, State.SENT, 15))
                        .next(at(15)))
                .isEqualTo(new Step.End(Step.Ending.REACHED));
        assertThat(course(ended(SLACK, State.FAILED, 0), ended(EMAIL, State.SENT, 15))
                        .next(at(15)))
                .isEqualTo(new Step.End(Step.Ending.REACHED));
    }

    @Test
    void afterTheLastFailureNobodyWasReached() {
        assertThat(course(ended(SLACK, State.FAILED, 0), ended(EMAIL, State.SKIPPED, 0))
                        .next(at(0)))
                .isEqualTo(new Step.End(Step.Ending.FAILED));
    }

    @Test
    void anExpiredNudgeIsNotSent() {
        assertThat(course(SLACK).next(at(60))).isEqualTo(new Step.End(Step.Ending.EXPIRED));
        assertThat(course(SLACK).next(at(59))).isEqualTo(new Step.Send(0));
    }

    @Test
    void aChannelThatCouldOnlyBeTriedTooLateEndsTheNudgeAtOnce() {
        Turn late = Turn.of(Channel.EMAIL, Duration.ofMinutes(60));
        assertThat(course(ended(SLACK, State.SENT, 0), late).next(at(1))).isEqualTo(new Step.End(Step.Ending.REACHED));
        assertThat(course(late).next(at(1))).isEqualTo(new Step.End(Step.Ending.TOO_LATE));
    }

    @Test
    void whoeverChoseNoChannelHasTheInbox() {
        assertThat(course().next(at(0))).isEqualTo(new Step.End(Step.Ending.INBOX_ONLY));
    }

    @Test
    void anotherAttemptWaitsForItsMoment() {
        Course course = course(retrying(SLACK, 1, 0, 3), EMAIL);
        assertThat(course.next(at(1))).isEqualTo(new Step.Wait(at(3)));
        assertThat(course.next(at(3))).isEqualTo(new Step.Send(0));
    }

    @Test
    void aRetryLaterThanThePersonWaitsForTheNextChannelHandsOver() {
        assertThat(course(retrying(SLACK, 3, 0, 16), EMAIL).next(at(14))).isEqualTo(new Step.GiveUp(0));
        assertThat(course(retrying(SLACK, 3, 0, 15), EMAIL).next(at(14))).isEqualTo(new Step.Wait(at(15)));
    }

    @Test
    void aShortFaultDoesNotHandOverToAChannelThatFollowsAtOnce() {
        Course course = course(retrying(SLACK, 1, 0, 1), PUSH);
        assertThat(course.next(at(0))).isEqualTo(new Step.Wait(at(1)));
        assertThat(course(retrying(SLACK, 1, 0, 2), PUSH).next(at(0))).isEqualTo(new Step.GiveUp(0));
    }

    @Test
    void theLastChannelIsTriedUntilTheNudgeExpires() {
        assertThat(course(retrying(EMAIL, 3, 0, 59)).next(at(20))).isEqualTo(new Step.Wait(at(59)));
        assertThat(course(retrying(EMAIL, 3, 0, 60)).next(at(20))).isEqualTo(new Step.End(Step.Ending.EXPIRED));
    }

    @Test
    void aRetryAfterTheEndHandsOverToTheNextChannel() {
        Turn later = Turn.of(Channel.EMAIL, Duration.ofMinutes(90));
        assertThat(course(retrying(SLACK, 3, 0, 60), later).next(at(20))).isEqualTo(new Step.GiveUp(0));
        assertThat(course(ended(SLACK, State.FAILED, 20), later).next(at(20))).isEqualTo(new Step.Send(1));
    }

    @Test
    void theFullWordsAreAwaitedForAMoment() {
        Turn full = new Turn(
                Channel.EMAIL,
                AT_ONCE,
                State.WAITING,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(TEN.plusSeconds(10)));
        assertThat(course(full).next(at(0))).isEqualTo(new Step.Wait(TEN.plusSeconds(10)));
        assertThat(course(full).next(TEN.plusSeconds(10))).isEqualTo(new Step.Send(0));
    }

    private static Course course(Turn... turns) {
        return new Course(TEN, at(60), false, List.of(turns));
    }

    private static Turn ended(Turn turn, State state, int minute) {
        return new Turn(
                turn.channel(),
                turn.after(),
                state,
                1,
                Optional.of(at(minute)),
                Optional.empty(),
                Optional.of(at(minute)),
                Optional.empty());
    }

    private static Turn retrying(Turn turn, int attempts, int first, int again) {
        return new Turn(
                turn.channel(),
                turn.after(),
                State.WAITING,
                attempts,
                Optional.of(at(first)),
                Optional.of(at(again)),
                Optional.empty(),
                Optional.empty());
    }

    private static Instant at(int minute) {
        return TEN.plus(Duration.ofMinutes(minute));
    }
}
