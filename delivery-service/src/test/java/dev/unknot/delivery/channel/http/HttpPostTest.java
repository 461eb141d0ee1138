package dev.unknot.delivery.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The peers here are real sockets: up, down, slow, silent, lying, redirecting. */
class HttpPostTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final byte[] BODY = "{\"a\":\"ä\"}".getBytes(StandardCharsets.UTF_8);

    private final PeerServer peer = new PeerServer();
    private final HttpPost post = PostFixture.trusting(Clock.fixed(NOW, ZoneOffset.UTC), "localhost");

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void theBytesArriveAsTheyWereGiven() {
        peer.answers(204, "");

        assertThat(send(peer.url("/a/b?c=d%20e"))).isEqualTo(SendResult.sent());
        assertThat(peer.received()).singleElement().satisfies(received -> {
            assertThat(received.method()).isEqualTo("POST");
            assertThat(received.path()).isEqualTo("/a/b?c=d%20e");
            assertThat(received.body()).isEqualTo(BODY);
            assertThat(received.headers())
                    .containsEntry("content-type", "application/json")
                    .containsEntry("user-agent", "Unknot")
                    .containsEntry("content-length", String.valueOf(BODY.length))
                    .containsOnlyKeys("content-type", "user-agent", "content-length", "host");
        });
    }

    @Test
    void thePeerSaysHowLongToWait() {
        peer.answers(503, "Retry-After", "Mon, 30 Nov 2026 10:02:00 GMT");
        assertThat(send(peer.url("/")))
                .isEqualTo(new SendResult.RetryAfter(
                        Optional.of(Duration.ofMinutes(2)), Cause.of(Reason.PEER_FAILED, 503)));

        peer.answers(429, "Retry-After", "30");
        assertThat(send(peer.url("/")))
                .isEqualTo(
                        new SendResult.RetryAfter(Optional.of(Duration.ofSeconds(30)), Cause.of(Reason.TOO_MANY, 429)));
    }

    @Test
    void aRedirectIsNotFollowed() {
        peer.answers(302, "Location", peer.url("/elsewhere").toString());

        assertThat(send(peer.url("/"))).isEqualTo(new SendResult.Refused(Cause.of(Reason.MESSAGE_REFUSED, 302)));
        assertThat(peer.received()).hasSize(1);
    }

    @Test
    void anAnswerWithoutEndIsAnAnswerWhereNobodyReadsIt() {
        peer.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 1_000; i++) {
                exchange.getResponseBody().write(new byte[1_000]);
            }
        });

        assertThat(send(peer.url("/"))).isEqualTo(SendResult.sent());
        assertThat(post.sendAndRead(peer.url("/"), Map.of(), BODY, PostAnswer::byStatus))
                .isEqualTo(SendResult.retry(Reason.ANSWER_UNREADABLE));
    }

    @Test
    void aPeerThatIsDownIsUnreachable() {
        peer.close();

        assertThat(send(peer.url("/"))).isEqualTo(SendResult.retry(Reason.UNREACHABLE));
    }

    @Test
    void aNameThatNobodyKnowsIsUnreachable() {
        assertThat(send(URI.create("https://no-such-host.invalid/"))).isEqualTo(unreachable("host-not-found"));
    }

    @Test
    void aPeerWithoutTlsIsNotAskedAnything() {
        URI secure = URI.create(peer.url("/").toString().replace("http:", "https:"));

        assertThat(send(secure)).isEqualTo(unreachable("tls"));
        assertThat(peer.received()).isEmpty();
    }

    private static SendResult unreachable(String code) {
        return new SendResult.RetryAfter(Optional.empty(), Cause.of(Reason.UNREACHABLE, code));
    }

    @Test
    void aPeerThatNeverAnswersTimesOut() {
        CompletableFuture<Void> never = new CompletableFuture<>();
        peer.answers(exchange -> never.join());

        assertThat(PostFixture.impatient(Clock.systemUTC(), "localhost")
                        .send(peer.url("/"), Map.of(), BODY, PostAnswer::byStatus))
                .isEqualTo(SendResult.retry(Reason.TIMED_OUT));
        never.complete(null);
    }

    @Test
    void aPeerThatBreaksOffIsUnreachable() throws IOException {
        assertThat(send(answering(""))).isEqualTo(SendResult.retry(Reason.UNREACHABLE));
    }

    @Test
    void aPeerThatPromisesMoreThanItSendsHasNotAnswered() throws IOException {
        URI lying = answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nok");

        assertThat(post.sendAndRead(lying, Map.of(), BODY, PostAnswer::byStatus))
                .isEqualTo(SendResult.retry(Reason.UNREACHABLE));
    }

    @Test
    void aPeerThatDoesNotSpeakHttpIsUnreachable() throws IOException {
        assertThat(send(answering("220 mail.example ESMTP\r\n"))).isEqualTo(SendResult.retry(Reason.UNREACHABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://10.1.2.3/",
                "https://100.64.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "http://8.8.8.8/",
                "https://8.8.8.8:22/"
            })
    void nothingIsSentIntoAPrivateNetwork(String address) {
        assertThat(send(URI.create(address))).isEqualTo(SendResult.refused(Reason.ADDRESS_FORBIDDEN));
    }

    /** The name is public by its looks, and means this machine when it is looked up. */
    @Test
    void aNameThatLeadsIntoAPrivateNetworkIsRefusedWhenConnecting() {
        HttpPost trustingNobody = PostFixture.trusting(Clock.systemUTC());

        assertThat(trustingNobody.send(URI.create("https://localhost/"), Map.of(), BODY, PostAnswer::byStatus))
                .isEqualTo(SendResult.refused(Reason.ADDRESS_FORBIDDEN));
        assertThat(peer.received()).isEmpty();
    }

    private SendResult send(URI url) {
        return post.send(url, Map.of("Content-Type", "application/json"), BODY, PostAnswer::byStatus);
    }

    /** The address of a server that reads the head of one request, writes these bytes and closes. */
    private static URI answering(String bytes) throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("localhost"));
        CompletableFuture.runAsync(() -> {
            try (server;
                    Socket socket = server.accept()) {
                InputStream in = socket.getInputStream();
                in.readNBytes(in.available());
                socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return URI.create("http://localhost:" + server.getLocalPort() + "/");
    }
}
