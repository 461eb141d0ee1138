package dev.unknot.delivery.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import dev.unknot.delivery.delivery.decision.Backoff;
import dev.unknot.delivery.webhook.AttemptLog;
import dev.unknot.delivery.webhook.AttemptLog.State;
import dev.unknot.delivery.webhook.EventQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SendEventsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final UUID ENDPOINT = UUID.randomUUID();
    private static final SendResult BUSY =
            new SendResult.RetryAfter(Optional.of(Duration.ofMinutes(20)), Cause.of(Reason.TOO_MANY, 429));
    private static final SendResult DOWN = SendResult.retry(Reason.UNREACHABLE);
    private static final SendResult NOT_FOUND = new SendResult.Refused(Cause.of(Reason.MESSAGE_REFUSED, 404));

    private final List<EventQueue.Claimed> events =
            Stream.generate(() -> event(NOW.plus(Duration.ofDays(3)))).limit(3).toList();
    private final List<UUID> asked = new ArrayList<>();
    private Instant now = NOW;
    private Duration takes = Duration.ZERO;

    @Test
    void whatIsAcceptedIsDoneWith() {
        SendEvents.Sent sent = send(2, SendResult.sent(), SendResult.sent(), SendResult.sent());

        assertThat(sent.ended()).isEqualTo(ids());
        assertThat(sent.again()).isEmpty();
        assertThat(sent.failures()).isZero();
        assertThat(sent.pausedUntil()).isEmpty();
        assertThat(sent.log()).extracting(AttemptLog.Entry::state).containsOnly(State.SENT);
    }

    @Test
    void anEndpointThatDoesNotAnswerIsLeftAloneAndTheRestWaits() {
        SendEvents.Sent sent = send(0, SendResult.sent(), DOWN);

        assertThat(asked).hasSize(2);
        assertThat(sent.ended()).containsExactly(events.get(0).id());
        assertThat(sent.failures()).isEqualTo(1);
        assertThat(sent.pausedUntil()).contains(NOW.plusSeconds(5));
        assertThat(sent.again())
                .containsExactly(
                        new EventQueue.Again(events.get(1).id(), 1, NOW.plusSeconds(5)),
                        new EventQueue.Again(events.get(2).id(), 0, NOW));
        assertThat(sent.log()).extracting(AttemptLog.Entry::state).containsExactly(State.SENT, State.WAITING);
    }

    @Test
    void eachFailureInARowLeavesItAloneForLonger() {
        assertThat(send(3, DOWN).pausedUntil()).contains(NOW.plusSeconds(40));
        assertThat(send(30, DOWN).pausedUntil()).contains(NOW.plus(Duration.ofMinutes(5)));
    }

    @Test
    void whatTheEndpointAsksForHolds() {
        SendEvents.Sent sent = send(0, BUSY);

        assertThat(sent.pausedUntil()).contains(NOW.plus(Duration.ofMinutes(20)));
        assertThat(sent.again().get(0).at()).isEqualTo(NOW.plus(Duration.ofMinutes(20)));
    }

    @Test
    void itIsLeftAloneForADayAtMost() {
        SendEvents.Sent sent = send(
                0, new SendResult.RetryAfter(Optional.of(Duration.ofDays(10_000)), Cause.of(Reason.PEER_FAILED, 503)));

        assertThat(sent.pausedUntil()).contains(NOW.plus(Duration.ofDays(1)));
        assertThat(sent.again().get(0).at()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void aRefusedEventIsTriedAgainAndHoldsUpNoOther() {
        SendEvents.Sent sent = send(4, NOT_FOUND, SendResult.sent(), SendResult.sent());

        assertThat(asked).hasSize(3);
        assertThat(sent.pausedUntil()).isEmpty();
        assertThat(sent.again())
                .containsExactly(new EventQueue.Again(events.get(0).id(), 1, NOW.plusSeconds(5)));
        assertThat(sent.failures()).isZero();
    }

    @Test
    void whatCanNeverBeSentFails() {
        SendEvents.Sent sent = send(0, SendResult.refused(Reason.TOO_LARGE));

        assertThat(sent.ended()).contains(events.get(0).id());
        assertThat(sent.log().get(0).state()).isEqualTo(State.FAILED);
        assertThat(sent.log().get(0).cause()).contains(Cause.of(Reason.TOO_LARGE));
    }

    @Test
    void anEndpointThatIsGoneGetsNothingMore() {
        SendEvents.Sent sent = send(0, new SendResult.Gone(Cause.of(Reason.ADDRESS_CLOSED, 410)));

        assertThat(asked).hasSize(1);
        assertThat(sent.gone()).contains(Reason.ADDRESS_CLOSED);
        assertThat(sent.again()).extracting(EventQueue.Again::attempts).containsExactly(0, 0);
    }

    @Test
    void anExpiredEventIsNotSent() {
        SendEvents.Sent sent = sender(0).send(List.of(event(NOW)));

        assertThat(asked).isEmpty();
        assertThat(sent.ended()).hasSize(1);
        assertThat(sent.log()).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(State.FAILED);
            assertThat(entry.cause()).contains(Cause.of(Reason.EXPIRED));
        });
    }

    @Test
    void theLastAttemptIsNotAfterTheEnd() {
        EventQueue.Claimed soon = event(NOW.plusSeconds(3));
        SendEvents.Sent sent = sender(0, DOWN).send(List.of(soon));

        assertThat(sent.again()).containsExactly(new EventQueue.Again(soon.id(), 1, NOW.plusSeconds(3)));
    }

    @Test
    void nothingBeginsLaterThanAMinuteAfterTheClaim() {
        takes = Duration.ofSeconds(61);
        SendEvents.Sent sent = send(0, SendResult.sent(), SendResult.sent(), SendResult.sent());

        assertThat(asked).hasSize(1);
        assertThat(sent.again()).extracting(EventQueue.Again::attempts).containsExactly(0, 0);
    }

    /** Otherwise they would be sent twice: their lease ends while they are on their way. */
    @Test
    void whatWaitedTooLongForASenderIsGivenBack() {
        now = NOW.plusSeconds(61);
        SendEvents.Sent sent = send(1);

        assertThat(asked).isEmpty();
        assertThat(sent.failures()).isEqualTo(1);
        assertThat(sent.again())
                .extracting(EventQueue.Again::id, EventQueue.Again::attempts)
                .containsExactlyElementsOf(
                        ids().stream().map(id -> tuple(id, 0)).toList());
    }

    private SendEvents.Sent send(int failures, SendResult... answers) {
        return sender(failures, answers).send(events);
    }

    private SendEvents sender(int failures, SendResult... answers) {
        List<SendResult> left = new ArrayList<>(Arrays.asList(answers));
        return new SendEvents(
                event -> {
                    asked.add(event.id());
                    now = now.plus(takes);
                    return left.isEmpty() ? SendResult.sent() : left.remove(0);
                },
                backoff(Duration.ofHours(1)),
                backoff(Duration.ofMinutes(5)),
                failures,
                NOW,
                new MovingClock());
    }

    private static Backoff backoff(Duration longest) {
        return new Backoff(Duration.ofSeconds(5), longest, Integer.MAX_VALUE, () -> 1);
    }

    private static EventQueue.Claimed event(Instant expiresAt) {
        return new EventQueue.Claimed(ENDPOINT, UUID.randomUUID(), "nudge-done.v1", 0, expiresAt, "{}");
    }

    private List<UUID> ids() {
        return events.stream().map(EventQueue.Claimed::id).toList();
    }

    private final class MovingClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("only UTC");
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
