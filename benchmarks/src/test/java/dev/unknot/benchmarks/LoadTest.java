package dev.unknot.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final Load SHORT = new Load(4, Duration.ofMillis(100), Duration.ofMillis(300));

    private final AtomicLong served = new AtomicLong();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sized", exchange -> answer(exchange, 200, 10));
        server.createContext("/chunked", exchange -> answer(exchange, 200, 0));
        server.createContext("/large", exchange -> answer(exchange, 200, 200_000));
        server.createContext("/broken", exchange -> answer(exchange, 500, 10));
        server.createContext("/created", exchange -> answer(exchange, 201, 10));
        server.createContext("/slow", exchange -> {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            answer(exchange, 200, 10);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void countsWhatTheServerServed() {
        Measured measured = SHORT.run(target("/sized", 10));

        assertThat(measured.requests()).isPositive().isLessThanOrEqualTo(served.get());
        assertThat(measured.perSecond()).isBetween(measured.requests() / 5.0, measured.requests() / 0.3);
        assertThat(measured.p50Millis()).isPositive().isLessThanOrEqualTo(measured.p99Millis());
    }

    @Test
    void readsAnswersInChunksAndLargeOnes() {
        assertThat(SHORT.run(target("/chunked", 10)).requests()).isPositive();
        assertThat(SHORT.run(target("/large", 200_000)).requests()).isPositive();
    }

    @Test
    void sendsRequestsInTurnWithTheirHeaders() {
        new Load(1, Duration.ofMillis(50), Duration.ofMillis(100))
                .run(Target.inTurn("turns", port(), List.of("/sized?a", "/sized?b"), Map.of("X-Who", "me"), 10));

        assertThat(asked).startsWith("/sized?a me", "/sized?b me", "/sized?a me", "/sized?b me");
    }

    @Test
    void keepsThePaceItIsGiven() {
        Measured measured = new Load(4, Duration.ofMillis(200), Duration.ofSeconds(1))
                .at(100)
                .run(target("/sized", 10));

        assertThat(measured.perSecond()).isBetween(80.0, 120.0);
    }

    @Test
    void countsHowLongARequestWaitedForAConnection() {
        Measured measured =
                new Load(1, Duration.ZERO, Duration.ofSeconds(1)).at(200).run(target("/slow", 10));

        assertThat(measured.perSecond()).isLessThan(60);
        assertThat(measured.p99Millis()).isGreaterThan(300);
    }

    @Test
    void sendsABodyAndExpectsTheStatusThatBelongsToIt() {
        Request post = new Request("POST", "/created", Map.of("X-Who", "me"), "{\"käse\": 1}");
        SHORT.run(new Target("post", port(), nth -> post, 201, 10));

        assertThat(asked).contains("/created me {\"käse\": 1}");
    }

    @Test
    void aWrongAnswerEndsTheRun() {
        assertThatThrownBy(() -> SHORT.run(target("/broken", 1))).hasMessageContaining("answered 500");
        assertThatThrownBy(() -> SHORT.run(target("/sized", 11))).hasMessageContaining("at least 11");
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        Target nowhere = Target.of("nowhere", port(), "/", Map.of(), 1);
        server.stop(0);

        assertThatThrownBy(() -> SHORT.run(nowhere))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("nowhere");
    }

    private Target target(String path, int least) {
        return Target.of(path, port(), path, Map.of(), least);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange, int status, int length) throws IOException {
        served.incrementAndGet();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(
                (exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("X-Who") + " " + body).strip());
        try (exchange) {
            // A length of 0 makes this server answer in chunks.
            exchange.sendResponseHeaders(status, length);
            exchange.getResponseBody().write(new byte[Math.max(length, 10)]);
        }
    }
}
