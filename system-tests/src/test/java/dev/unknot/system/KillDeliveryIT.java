package dev.unknot.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.nudges.NudgeDue;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.local.LocalStack;
import dev.unknot.local.Ports;
import dev.unknot.local.Service;
import dev.unknot.local.process.Child;
import dev.unknot.test.KafkaProbe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/**
 * kill -9 of the delivery service and of the broker in the middle of the work: every nudge arrives, and is announced under one id.
 * {@code mvn -q -Pkills} does it for long.
 */
class KillDeliveryIT {

    private static final int ROUNDS = Integer.getInteger("kills.rounds", 2);
    private static final int NUDGES = 150;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PARTITIONS = 4;

    /** How often each nudge arrived, by its id. */
    private final Map<String, Integer> received = new ConcurrentHashMap<>();

    @Test
    void everyNudgeArrivesAndIsAnnouncedOnce() throws IOException {
        Path data =
                Path.of("target", "delivery-" + ProcessHandle.current().pid()).toAbsolutePath();
        HttpServer receiver = receiver();
        try (LocalStack stack = LocalStack.start(data, Ports.free(), PARTITIONS);
                Child delivery = delivery(stack, data);
                KafkaProbe kafka = new KafkaProbe(stack.bootstrapServers())) {
            delivery.await(PATIENCE, () -> Service.DELIVERY.isReady(stack.ports()));
            addEndpoint(stack, "http://localhost:" + receiver.getAddress().getPort() + "/");
            Set<String> sent = new HashSet<>();
            // How often each nudge had arrived that was written as sent before a kill.
            Map<String, Integer> written = new HashMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                sendUntilSomeArrive(kafka, sent);
                delivery.kill();
                written(stack).forEach(nudge -> written.computeIfAbsent(nudge, received::get));
                delivery.restart();
                sendUntilSomeArrive(kafka, sent);
                stack.kafka().kill();
                stack.kafka().restart();
                stack.kafka().await(PATIENCE, () -> Ports.isTaken(stack.ports().kafka()));
            }
            delivery.await(PATIENCE, () -> Service.DELIVERY.isReady(stack.ports()));

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(received.keySet()).isEqualTo(sent));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(announced(kafka)).hasSize(sent.size()));
            // Nothing is left that could still be sent or announced a second time.
            assertThat(announced(kafka).values()).containsExactlyInAnyOrderElementsOf(sent);
            long again = received.values().stream().filter(count -> count > 1).count();
            // Whatever arrived a second time had been taken, and the service was killed before it could write that.
            written.forEach((nudge, times) -> assertThat(received).containsEntry(nudge, times));
            System.out.printf(
                    "%d kills of the service and %d of the broker: %d nudges, none lost, %d arrived a second time under the same id%n",
                    ROUNDS, ROUNDS, sent.size(), again);
        } finally {
            receiver.stop(0);
        }
    }

    private static List<String> written(LocalStack stack) {
        String url = stack.postgres().jdbcUrl(Service.DELIVERY.database()) + "?user=delivery&password=delivery";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT nudge FROM delivery WHERE state = 'sent'")) {
            List<String> nudges = new ArrayList<>();
            while (rows.next()) {
                nudges.add(rows.getString(1));
            }
            return nudges;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns once the service has begun, and long before it is done. */
    private void sendUntilSomeArrive(KafkaProbe kafka, Set<String> sent) {
        int before = received.size();
        for (int i = 0; i < NUDGES; i++) {
            sent.add(send(kafka).toString());
        }
        await().pollInterval(Duration.ofMillis(5)).atMost(PATIENCE).until(() -> received.size() > before);
    }

    private static Child delivery(LocalStack stack, Path data) {
        stack.databases().create(Service.DELIVERY.database());
        Map<String, String> environment = new HashMap<>(Service.environment(stack.ports(), stack.issuer()));
        environment.put("UNKNOT_WEBHOOK_TRUSTED_HOSTS", "localhost");
        environment.put("UNKNOT_DELIVERY_LOOP_LEASE", "5s");
        return Child.quickJar(Service.DELIVERY.module(), data, Service.DELIVERY.jar(Project.ROOT), "256m", environment);
    }

    private HttpServer receiver() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::receive);
        server.start();
        return server;
    }

    private void receive(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        received.merge(exchange.getRequestHeaders().getFirst("webhook-id"), 1, Integer::sum);
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private static void addEndpoint(LocalStack stack, String url) {
        given().baseUri(Service.DELIVERY.url(stack.ports()))
                .auth()
                .oauth2(stack.token("platform"))
                .contentType("application/json")
                .body(Map.of("url", url, "events", List.of("nudges")))
                .post("/webhooks")
                .then()
                .statusCode(201);
    }

    private static UUID send(KafkaProbe kafka) {
        UUID id = UUID.randomUUID();
        Instant now = Clock.systemUTC().instant();
        kafka.send(new NudgeDue(
                "acme",
                "employee-1",
                id,
                List.of(NudgeKind.STRETCH),
                now,
                now,
                now.plus(Duration.ofHours(1)),
                "en",
                "A short break is due",
                "Open Unknot to see what to do.",
                "/nudges/" + id,
                Optional.empty()));
        return id;
    }

    /** The nudges that were announced, by the id of the event. */
    private static Map<String, String> announced(KafkaProbe kafka) {
        Map<String, String> announced = new HashMap<>();
        kafka.records(Topics.NUDGE_OUTCOMES, record -> true)
                .forEach(record -> announced.put(
                        new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8),
                        nudge(record.value())));
        return announced;
    }

    private static String nudge(byte[] outcome) {
        return new String(outcome, StandardCharsets.UTF_8).replaceAll(".*\"nudge\":\"([^\"]+)\".*", "$1");
    }
}
