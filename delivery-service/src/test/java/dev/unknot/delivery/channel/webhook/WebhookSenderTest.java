package dev.unknot.delivery.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.unknot.delivery.channel.Address;
import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import dev.unknot.delivery.channel.http.PeerServer;
import dev.unknot.delivery.channel.http.PostFixture;
import dev.unknot.delivery.message.Detail;
import dev.unknot.delivery.message.Message;
import dev.unknot.delivery.message.MessageFixture;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The receiver is the official library of Standard Webhooks. */
class WebhookSenderTest {

    private static final String NEW = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OLD = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final String OTHER = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";

    // The library compares with the time of the machine.
    private final Clock clock = Clock.systemUTC();
    private final PeerServer peer = new PeerServer();
    private final WebhookSender sender =
            new WebhookSender(new SendWebhook(PostFixture.trusting(clock, "localhost"), clock), clock);

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void theSpecificationsExampleIsSignedAsItSays() {
        assertThat(WebhookSignature.headers(
                        List.of(NEW),
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1_614_265_330),
                        "{\"test\": 2432232314}"))
                .containsOnly(
                        Map.entry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"),
                        Map.entry("webhook-timestamp", "1614265330"),
                        Map.entry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    }

    @Test
    void theReceiverAcceptsWhatIsSent() {
        assertThat(send(MessageFixture.neutral(), NEW)).isEqualTo(SendResult.sent());

        PeerServer.Received received = peer.received().get(0);
        assertThatCode(() -> new Webhook(NEW).verify(received.text(), headers(received)))
                .doesNotThrowAnyException();
        assertThat(received.headers())
                .containsEntry("webhook-id", MessageFixture.NUDGE.toString())
                .containsEntry("content-type", "application/json");
    }

    @Test
    void theReceiverRefusesAnotherSecretAndAnotherBody() {
        send(MessageFixture.neutral(), NEW);

        PeerServer.Received received = peer.received().get(0);
        assertThatThrownBy(() -> new Webhook(OTHER).verify(received.text(), headers(received)))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook(NEW).verify(received.text() + " ", headers(received)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void whileASecretIsRotatedTheOldAndTheNewBothFit() {
        send(MessageFixture.neutral(), NEW, OLD);

        PeerServer.Received received = peer.received().get(0);
        assertThat(received.headers().get("webhook-signature").split(" ")).hasSize(2);
        assertThatCode(() -> new Webhook(NEW).verify(received.text(), headers(received)))
                .doesNotThrowAnyException();
        assertThatCode(() -> new Webhook(OLD).verify(received.text(), headers(received)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Webhook(OTHER).verify(received.text(), headers(received)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void aRepetitionHasTheSameId() {
        send(MessageFixture.neutral(), NEW);
        send(MessageFixture.neutral(), NEW);

        assertThat(peer.received())
                .extracting(received -> received.headers().get("webhook-id"))
                .containsExactly(MessageFixture.NUDGE.toString(), MessageFixture.NUDGE.toString());
    }

    @Test
    void neutralWordsAreAllThereIsWithoutFullOnes() {
        send(MessageFixture.neutral(), NEW);

        assertThat(peer.received().get(0).text())
                .contains("\"type\":\"nudge-message.v1\"")
                .contains("\"title\":\"A short break is due\"")
                .contains("\"expiresAt\":\"2026-11-30T11:00:00Z\"")
                .doesNotContain("detail")
                .doesNotContain("unsubscribe");
    }

    @Test
    void fullWordsGoAlongForThoseWhoChoseThem() {
        send(MessageFixture.full(), NEW);

        assertThat(peer.received().get(0).text())
                .contains("\"detail\":{\"title\":\"Chin tuck\"")
                .contains("\"remedy\":\"chin-tuck\"");
    }

    @Test
    void aBodyOfTwentyKilobytesIsNotSent() {
        Detail tooLong = new Detail("a", "b", List.of("x".repeat(SendWebhook.MOST_BYTES)), Optional.empty());

        assertThat(send(MessageFixture.full(tooLong), NEW)).isEqualTo(SendResult.refused(Reason.TOO_LARGE));
        assertThat(peer.received()).isEmpty();
    }

    @Test
    void goneClosesTheEndpointAndBusyIsTriedAgain() {
        peer.answers(410, "");
        assertThat(send(MessageFixture.neutral(), NEW))
                .isEqualTo(new SendResult.Gone(Cause.of(Reason.ADDRESS_CLOSED, 410)));

        peer.answers(429, "Retry-After", "5");
        assertThat(send(MessageFixture.neutral(), NEW))
                .isEqualTo(
                        new SendResult.RetryAfter(Optional.of(Duration.ofSeconds(5)), Cause.of(Reason.TOO_MANY, 429)));
    }

    @Test
    void anAddressOfAnotherChannelIsInvalid() {
        assertThat(sender.send(MessageFixture.neutral(), new Address.TeamsHook(peer.url("/"))))
                .isEqualTo(SendResult.refused(Reason.ADDRESS_INVALID));
    }

    private SendResult send(Message message, String... secrets) {
        return sender.send(message, new Address.Webhook(UUID.randomUUID(), peer.url("/hook"), List.of(secrets)));
    }

    private static HttpHeaders headers(PeerServer.Received received) {
        return HttpHeaders.of(
                received.headers().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue()))),
                (name, value) -> true);
    }
}
