package dev.unknot.delivery.channel.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.interaso.webpush.VapidKeys;
import dev.unknot.delivery.channel.Address;
import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import dev.unknot.delivery.channel.http.PeerServer;
import dev.unknot.delivery.channel.http.PostFixture;
import dev.unknot.delivery.message.Detail;
import dev.unknot.delivery.message.Message;
import dev.unknot.delivery.message.MessageFixture;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebPushSenderTest {

    private static final VapidKeys KEYS = VapidKeys.generate();
    private static final Instant NOW = MessageFixture.EXPIRES.minusSeconds(1_800);

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final PeerServer peer = new PeerServer();
    private final PushReceiver browser = new PushReceiver();
    private final WebPushSender sender = sender(KEYS, "mailto:unknot@acme-unknot.org");

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void theBrowserDecryptsWhatItGets() throws Exception {
        peer.answers(201, "");
        assertThat(send(MessageFixture.neutral())).isEqualTo(SendResult.sent());

        JsonNode payload = new ObjectMapper()
                .readTree(browser.decrypt(peer.received().get(0).body()));
        assertThat(payload.path("title").asText()).isEqualTo("A short break is due");
        assertThat(payload.path("text").asText()).isEqualTo("Open Unknot to see what to do.");
        assertThat(payload.path("link").asText())
                .isEqualTo(MessageFixture.neutral().link().toString());
        assertThat(payload.path("language").asText()).isEqualTo("en");
    }

    @Test
    void fullWordsAreForThoseWhoChoseThem() throws Exception {
        send(MessageFixture.full());

        JsonNode payload = new ObjectMapper()
                .readTree(browser.decrypt(peer.received().get(0).body()));
        assertThat(payload.path("title").asText()).isEqualTo("Chin tuck");
    }

    @Test
    void theHeadersAreThoseOfTheStandards() {
        send(MessageFixture.neutral());

        assertThat(peer.received().get(0).headers())
                .containsEntry("ttl", "1800")
                .containsEntry("topic", "unknot-nudge")
                .containsEntry("urgency", "normal")
                .containsEntry("content-encoding", "aes128gcm")
                .containsEntry("content-type", "application/octet-stream");
    }

    @Test
    void thePushServiceKnowsUsByASignedToken() throws Exception {
        send(MessageFixture.neutral());

        String authorization = peer.received().get(0).headers().get("authorization");
        assertThat(authorization).startsWith("vapid t=").endsWith("k=" + base64(KEYS.getApplicationServerKey()));
        String[] token = authorization
                .substring("vapid t=".length(), authorization.indexOf(','))
                .split("\\.");
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(KEYS.getPublicKey());
        signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(token[2]))).isTrue();
        JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token[1]));
        assertThat(claims.path("sub").asText()).isEqualTo("mailto:unknot@acme-unknot.org");
        assertThat(claims.path("aud").asText())
                .isEqualTo("http://localhost:" + peer.url("/").getPort());
    }

    @Test
    void aTokenServesManyMessages() {
        send(MessageFixture.neutral());
        send(MessageFixture.neutral());

        assertThat(peer.received())
                .extracting(received -> received.headers().get("authorization"))
                .hasSize(2)
                .containsOnly(peer.received().get(0).headers().get("authorization"));
    }

    @Test
    void theLengthDoesNotTellTheWords() {
        send(MessageFixture.neutral("en", "A short break is due", "Open Unknot to see what to do."));
        send(MessageFixture.neutral("en", "A short check-in", "Open Unknot when you have a moment."));

        assertThat(peer.received())
                .extracting(received -> received.body().length)
                .containsOnly(peer.received().get(0).body().length);
    }

    @Test
    void whatIsTooLargeIsNotSentAndTheLargestIs() {
        assertThat(send(MessageFixture.full(new Detail("a", "x".repeat(4_000), List.of(), Optional.empty()))))
                .isEqualTo(SendResult.refused(Reason.TOO_LARGE));
        assertThat(send(MessageFixture.full(new Detail("a", "x".repeat(3_700), List.of(), Optional.empty()))))
                .isEqualTo(SendResult.sent());
        assertThat(peer.received())
                .singleElement()
                .satisfies(received -> assertThat(received.body().length).isLessThanOrEqualTo(4_096));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void aSubscriptionThatEndedIsGone(int status) {
        peer.answers(status, "");

        assertThat(send(MessageFixture.neutral()))
                .isEqualTo(new SendResult.Gone(Cause.of(Reason.ADDRESS_CLOSED, status)));
    }

    @Test
    void thePushServiceMayRefuseOrAskToWait() {
        peer.answers(413, "");
        assertThat(send(MessageFixture.neutral())).isEqualTo(new SendResult.Refused(Cause.of(Reason.TOO_LARGE, 413)));
        peer.answers(403, "BadJwtToken");
        assertThat(send(MessageFixture.neutral()))
                .isEqualTo(new SendResult.Refused(Cause.of(Reason.CREDENTIALS_REFUSED, 403)));
        peer.answers(429, "Retry-After", "60");
        assertThat(send(MessageFixture.neutral()))
                .isEqualTo(
                        new SendResult.RetryAfter(Optional.of(Duration.ofMinutes(1)), Cause.of(Reason.TOO_MANY, 429)));
    }

    @Test
    void anExpiredMessageIsForNowOrNever() {
        WebPushSender late = new WebPushSender(
                PostFixture.trusting(clock, "localhost"),
                new PushConfigFixture(KEYS, KEYS, "https://unknot.org"),
                Clock.offset(clock, Duration.ofHours(2)));
        late.send(MessageFixture.neutral(), browser.subscription(peer.url("/push")));

        assertThat(peer.received().get(0).headers()).containsEntry("ttl", "0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AAAA",
                "no base64!",
                "BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void keysThatAreNoneCloseTheSubscription(String key) {
        assertThat(sender.send(
                        MessageFixture.neutral(),
                        new Address.PushSubscription(peer.url("/"), key, "AAAAAAAAAAAAAAAAAAAAAA")))
                .isEqualTo(SendResult.gone(Reason.ADDRESS_INVALID));
        assertThat(peer.received()).isEmpty();
    }

    @Test
    void nothingIsSentIntoAPrivateNetwork() {
        assertThat(sender.send(
                        MessageFixture.neutral(), browser.subscription(URI.create("https://169.254.169.254/push"))))
                .isEqualTo(SendResult.refused(Reason.ADDRESS_FORBIDDEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknot@acme.org",
                "mailto:unknot@localhost",
                "mailto:unknot@mail.local",
                "mailto:unknot@10.0.0.1",
                "mailto:a@b@c.org",
                "http://unknot.org",
                "https://localhost:8080",
                "https://unknot.internal",
                "https://unknot",
                "https://",
                "https://a b"
            })
    void aSubjectMustBeOfARealHost(String subject) {
        assertThatThrownBy(() -> sender(KEYS, subject))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknot.delivery.web-push.subject");
    }

    @Test
    void theKeysMustBeAPair() {
        VapidKeys other = VapidKeys.generate();

        assertThatThrownBy(() -> sender(KEYS, other, "https://unknot.org"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknot.delivery.web-push.public-key");
    }

    private SendResult send(Message message) {
        return sender.send(message, browser.subscription(peer.url("/push/1")));
    }

    private WebPushSender sender(VapidKeys keys, String subject) {
        return sender(keys, keys, subject);
    }

    private WebPushSender sender(VapidKeys publicKey, VapidKeys privateKey, String subject) {
        return new WebPushSender(
                PostFixture.trusting(clock, "localhost"), new PushConfigFixture(publicKey, privateKey, subject), clock);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
