package dev.unknot.delivery.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.outcomes.NudgeDelivered;
import dev.unknot.contracts.outcomes.NudgeFailed;
import dev.unknot.delivery.channel.Address;
import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import dev.unknot.delivery.delivery.decision.Backoff;
import dev.unknot.delivery.delivery.decision.State;
import dev.unknot.delivery.delivery.decision.Step;
import dev.unknot.delivery.message.Detail;
import dev.unknot.delivery.message.Message;
import dev.unknot.messaging.outbox.Outgoing;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliverNudgeTest {

    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    private static final UUID NUDGE = UUID.fromString("6f0f5a43-2f0c-4d52-9d64-0e6f2f9d3a10");
    private static final SendResult BUSY =
            new SendResult.RetryAfter(Optional.of(Duration.ofMinutes(3)), Cause.of(Reason.TOO_MANY, 429));

    private final Map<Channel, Targets> targets = new EnumMap<>(Channel.class);
    private final Map<UUID, Attempt> answers = new HashMap<>();
    private final List<Message> sent = new ArrayList<>();

    @Test
    void whatAChannelAcceptedIsAnnounced() {
        Settled settled = deliver(row(Channel.WEBHOOK, target(Channel.WEBHOOK, SendResult.sent())));

        assertThat(settled.ending()).contains(Step.Ending.REACHED);
        assertThat(settled.changed()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(State.SENT);
            assertThat(row.attempts()).isEqualTo(1);
            assertThat(row.endedAt()).contains(TEN);
        });
        assertThat(settled.outcomes())
                .extracting(Outgoing::data)
                .containsExactly(new NudgeDelivered("acme", "employee-1", NUDGE, TEN, "webhook"));
    }

    @Test
    void theSameOutcomeHasTheSameIdHoweverOftenItIsWorkedOut() {
        DeliveryRow row = row(Channel.WEBHOOK, target(Channel.WEBHOOK, SendResult.sent()));
        assertThat(deliver(row).outcomes()).isEqualTo(deliver(row).outcomes());
    }

    @Test
    void aChannelThatRefusesHandsOverToTheNext() {
        Settled settled = deliver(
                row(Channel.SLACK, target(Channel.SLACK, SendResult.refused(Reason.MESSAGE_REFUSED))),
                row(Channel.EMAIL, target(Channel.EMAIL, SendResult.sent())));

        assertThat(settled.changed()).extracting(DeliveryRow::state).containsExactly(State.FAILED, State.SENT);
        assertThat(settled.outcomes())
                .extracting(Outgoing::data)
                .containsExactly(
                        new NudgeFailed("acme", "employee-1", NUDGE, TEN, "slack", "message-refused"),
                        new NudgeDelivered("acme", "employee-1", NUDGE, TEN, "email"));
    }

    @Test
    void aChannelWithoutAddressIsSkippedWithoutAnOutcome() {
        Settled settled = deliver(row(Channel.SLACK), row(Channel.EMAIL, target(Channel.EMAIL, SendResult.sent())));

        assertThat(settled.changed().get(0).state()).isEqualTo(State.SKIPPED);
        assertThat(settled.changed().get(0).cause()).contains(Cause.of(Reason.NO_ADDRESS));
        assertThat(settled.outcomes()).hasSize(1);
    }

    @Test
    void aBusyPeerIsAskedAgainWhenItSaid() {
        Settled settled = deliver(row(Channel.EMAIL, target(Channel.EMAIL, BUSY)));

        assertThat(settled.nextAt()).contains(TEN.plus(Duration.ofMinutes(3)));
        assertThat(settled.changed()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(State.WAITING);
            assertThat(row.attempts()).isEqualTo(1);
            assertThat(row.cause()).contains(Cause.of(Reason.TOO_MANY, 429));
        });
        assertThat(settled.outcomes()).isEmpty();
    }

    @Test
    void waitingForALimitIsNoAttempt() {
        Settled settled = deliver(row(Channel.EMAIL, postponed(Channel.EMAIL)));

        assertThat(settled.nextAt()).contains(TEN.plusSeconds(1));
        assertThat(settled.changed())
                .singleElement()
                .satisfies(row -> assertThat(row.attempts()).isZero());
    }

    @Test
    void oneBrowserOfSeveralIsEnough() {
        Settled settled = deliver(row(
                Channel.WEB_PUSH,
                target(Channel.WEB_PUSH, SendResult.retry(Reason.UNREACHABLE)),
                target(Channel.WEB_PUSH, SendResult.sent())));
        assertThat(settled.changed())
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo(State.SENT));
    }

    @Test
    void anEndpointThatHasItIsLeftOutOfTheNextAttempt() {
        Target has = target(Channel.WEBHOOK, SendResult.sent());
        Target fails = target(Channel.WEBHOOK, SendResult.retry(Reason.UNREACHABLE));
        Settled first = deliver(row(Channel.WEBHOOK, has, fails));

        DeliveryRow row = first.changed().get(0);
        assertThat(row.state()).isEqualTo(State.WAITING);
        assertThat(row.reached()).containsExactly(has.id());
        sent.clear();
        deliver(TEN.plus(Duration.ofMinutes(1)), true, row);
        assertThat(sent).hasSize(1);
    }

    @Test
    void whatOneEndpointHasIsDeliveredEvenIfTheNudgeEndsBeforeTheOtherTakesIt() {
        DeliveryRow row = deliver(row(
                        Channel.WEBHOOK,
                        target(Channel.WEBHOOK, SendResult.sent()),
                        target(Channel.WEBHOOK, SendResult.retry(Reason.UNREACHABLE))))
                .changed()
                .get(0);
        Instant end = TEN.plus(Duration.ofHours(1));

        assertThat(deliver(end, true, row).outcomes())
                .extracting(Outgoing::data)
                .containsExactly(new NudgeDelivered("acme", "employee-1", NUDGE, end, "webhook"));
    }

    @Test
    void theLastAttemptFails() {
        DeliveryRow row = row(Channel.EMAIL, target(Channel.EMAIL, SendResult.retry(Reason.PEER_FAILED)));
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(row.state()).isEqualTo(State.WAITING);
            row = deliver(row.retryAt().orElse(TEN), true, row).changed().get(0);
        }
        assertThat(row.state()).isEqualTo(State.FAILED);
        assertThat(row.cause()).contains(Cause.of(Reason.PEER_FAILED));
    }

    @Test
    void anExpiredNudgeIsNotSentAndSaid() {
        Settled settled = deliver(TEN.plus(Duration.ofHours(1)), true, row(Channel.EMAIL, target(Channel.EMAIL, BUSY)));

        assertThat(sent).isEmpty();
        assertThat(settled.ending()).contains(Step.Ending.EXPIRED);
        assertThat(settled.outcomes())
                .extracting(Outgoing::data)
                .containsExactly(new NudgeFailed(
                        "acme", "employee-1", NUDGE, TEN.plus(Duration.ofHours(1)), "email", "expired"));
    }

    @Test
    void aChannelThatWasNeverToBeTriedInTimeIsNoFailure() {
        DeliveryRow row = row(Channel.EMAIL, target(Channel.EMAIL, SendResult.sent()));
        Settled settled = deliver(new DeliveryRow(
                row.channel(),
                Duration.ofHours(2),
                false,
                State.WAITING,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty()));

        assertThat(settled.changed()).singleElement().satisfies(changed -> {
            assertThat(changed.state()).isEqualTo(State.UNNEEDED);
            assertThat(changed.cause()).contains(Cause.of(Reason.TOO_LATE));
        });
        assertThat(settled.outcomes()).isEmpty();
    }

    @Test
    void fullWordsGoOnlyWhereThePersonChoseThem() {
        DeliveryRow neutral = row(Channel.SLACK, target(Channel.SLACK, SendResult.refused(Reason.TOO_LARGE)));
        DeliveryRow full = full(row(Channel.EMAIL, target(Channel.EMAIL, SendResult.sent())));
        deliver(neutral, full);

        assertThat(sent).extracting(Message::detail).containsExactly(Optional.empty(), Optional.of(DETAIL));
    }

    @Test
    void withoutTheFullWordsTheNeutralOnesGoAfterAMoment() {
        DeliveryRow full = full(row(Channel.EMAIL, target(Channel.EMAIL, SendResult.sent())));
        assertThat(deliver(TEN, false, full).nextAt()).contains(TEN.plusSeconds(10));
        assertThat(deliver(TEN.plusSeconds(10), false, full).ending()).contains(Step.Ending.REACHED);
        assertThat(sent).extracting(Message::detail).containsExactly(Optional.empty());
    }

    private static final Detail DETAIL =
            new Detail("Turn your head", "Slowly, five times.", List.of("Sit up."), Optional.of("neck-turns"));

    private Settled deliver(DeliveryRow... rows) {
        return deliver(TEN, true, rows);
    }

    private Settled deliver(Instant now, boolean hasDetail, DeliveryRow... rows) {
        Claimed nudge = new Claimed(
                NUDGE,
                UUID.randomUUID(),
                new Person("acme", "employee-1"),
                "en",
                "A short break is due",
                "Open Unknot to see what to do.",
                "/nudges/" + NUDGE,
                TEN,
                TEN.plus(Duration.ofHours(1)),
                TEN,
                false,
                List.of(rows));
        return new DeliverNudge(
                        nudge,
                        channel -> targets.getOrDefault(channel, Targets.of(List.of())),
                        new Messages(
                                URI.create("https://unknot.example"),
                                (person, stoppable, language) ->
                                        URI.create("https://unknot.example/unsubscribe/" + stoppable.key())),
                        hasDetail ? Optional.of(DETAIL) : Optional.empty(),
                        this::send,
                        new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(1), 3, () -> 0.5),
                        Duration.ofSeconds(10),
                        Clock.fixed(now, ZoneOffset.UTC))
                .run();
    }

    private Attempt send(Message message, Target target) {
        sent.add(message);
        return answers.get(target.id());
    }

    private DeliveryRow row(Channel channel, Target... to) {
        targets.put(channel, Targets.of(List.of(to)));
        return new DeliveryRow(
                channel,
                Duration.ZERO,
                false,
                State.WAITING,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static DeliveryRow full(DeliveryRow row) {
        return new DeliveryRow(
                row.channel(),
                row.after(),
                true,
                row.state(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private Target target(Channel channel, SendResult answer) {
        Target target = new Target(
                UUID.randomUUID(),
                channel == Channel.WEBHOOK,
                new Address.Email("ana@example.org", "breaks@example.org", Optional.empty(), Optional.empty()));
        answers.put(target.id(), new Attempt(target, answer, true));
        return target;
    }

    private Target postponed(Channel channel) {
        Target target = target(channel, SendResult.sent());
        SendResult wait = new SendResult.RetryAfter(Optional.of(Duration.ofSeconds(1)), Cause.of(Reason.TOO_MANY));
        answers.put(target.id(), new Attempt(target, wait, false));
        return target;
    }
}
