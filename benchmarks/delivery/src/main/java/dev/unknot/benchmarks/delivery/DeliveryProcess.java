package dev.unknot.benchmarks.delivery;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventWriter;
import dev.unknot.contracts.nudges.ChannelChoice;
import dev.unknot.contracts.nudges.NudgeDue;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.local.LocalStack;
import dev.unknot.local.Service;
import dev.unknot.local.process.Child;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The packaged service as one process, and what is asked of it. */
final class DeliveryProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final URI PLATFORM = URI.create("/platform");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final LocalStack stack;
    private final Child child;
    private final KafkaProducer<String, byte[]> producer;
    private final String database;

    DeliveryProcess(Path root, Path data, LocalStack stack, List<String> options, Map<String, String> settings) {
        this.stack = stack;
        stack.databases().create(Service.DELIVERY.database());
        Map<String, String> environment = new HashMap<>(Service.environment(stack.ports(), stack.issuer()));
        environment.putAll(settings);
        this.child = Child.jar(Service.DELIVERY.module(), data, Service.DELIVERY.jar(root), options, environment);
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers(), "linger.ms", "5"),
                new StringSerializer(),
                new ByteArraySerializer());
        this.database = stack.postgres().jdbcUrl(Service.DELIVERY.database()) + "?user=delivery&password=delivery";
        child.await(PATIENCE, () -> Service.DELIVERY.isReady(stack.ports()));
    }

    /** Announces the person and waits until the service knows them. */
    void enrol(String employee) {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        producer.send(EventWriter.record(new Event<>(
                UUID.randomUUID().toString(),
                PLATFORM,
                now,
                new EmployeeEnrolled(
                        "acme",
                        employee,
                        ZoneId.of("UTC"),
                        Optional.of("en"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))));
        await(() -> count("SELECT count(*) FROM recipient") > 0);
    }

    /** Fails unless the service accepts it. */
    void send(String client, String method, String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Service.DELIVERY.url(stack.ports()) + path))
                .header("Authorization", "Bearer " + stack.token(client))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + path + " got " + response.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Publishes so many nudges that are due now, and returns the time until the last row says that it was sent.
     *
     * @param people who get them in turn
     */
    Duration deliver(String channel, int nudges, int people) {
        execute("TRUNCATE nudge, delivery");
        execute("VACUUM ANALYZE nudge, delivery, outbox, inbox");
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        long start = System.nanoTime();
        for (int i = 0; i < nudges; i++) {
            NudgeDue nudge = nudge("employee-" + (1 + i % people), channel, now);
            producer.send(EventWriter.record(new Event<>(UUID.randomUUID().toString(), PLATFORM, now, nudge)));
        }
        producer.flush();
        awaitSent(nudges);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static NudgeDue nudge(String employee, String channel, Instant now) {
        UUID id = UUID.randomUUID();
        return new NudgeDue(
                "acme",
                employee,
                id,
                List.of(NudgeKind.STRETCH),
                now,
                now,
                now.plus(Duration.ofHours(1)),
                "en",
                "A short break is due",
                "Open Unknot to see what to do.",
                "/nudges/" + id,
                Optional.of(List.of(new ChannelChoice(channel, 0, ChannelChoice.Words.NEUTRAL))));
    }

    private void awaitSent(int nudges) {
        await(() -> count("SELECT count(*) FROM delivery WHERE state <> 'waiting'") >= nudges);
        long failed = count("SELECT count(*) FROM delivery WHERE state <> 'sent'");
        if (failed > 0) {
            throw new IllegalStateException(failed + " were not sent");
        }
    }

    private static void await(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!done.getAsBoolean()) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("not done within " + PATIENCE);
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private long count(String query) {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Processor time that the service has used. */
    Duration used() {
        return child.process().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        producer.close();
        child.close();
    }
}
