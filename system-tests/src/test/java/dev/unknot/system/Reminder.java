package dev.unknot.system;

import static org.awaitility.Awaitility.await;

import dev.unknot.contracts.Topics;
import dev.unknot.local.LocalStack;
import dev.unknot.local.Ports;
import dev.unknot.local.Service;
import dev.unknot.local.process.Child;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The packaged reminder service on servers of its own, any of which may be struck down. */
final class Reminder implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PARTITIONS = 4;
    /** Above what a broker preallocates for an index. */
    private static final int SMALL_DISK = 12 * 1024 * 1024;

    private static final int LUMP = 512 * 1024;

    private final LocalStack stack;
    private final Child service;

    private Reminder(LocalStack stack, Child service) {
        this.stack = stack;
        this.service = service;
    }

    static Reminder start() {
        Path data = Path.of("target", "faults-" + ProcessHandle.current().pid()).toAbsolutePath();
        LocalStack stack = LocalStack.start(data, Ports.free(), PARTITIONS);
        stack.databases().create("reminder");
        Map<String, String> environment = Service.environment(stack.ports(), stack.issuer());
        Path jar = Service.REMINDER.jar(Project.ROOT);
        Reminder reminder = new Reminder(stack, Child.quickJar("reminder-service", data, jar, "256m", environment));
        reminder.awaitReady();
        return reminder;
    }

    String killService(Runnable meanwhile) {
        service.kill();
        meanwhile.run();
        service.restart();
        return "service killed";
    }

    String killBroker(Runnable meanwhile) {
        stack.kafka().kill();
        meanwhile.run();
        startBroker();
        return "broker killed";
    }

    String killPostgres(Runnable meanwhile) {
        stack.postgres().kill();
        meanwhile.run();
        stack.postgres().restart();
        return "PostgreSQL killed";
    }

    /** The broker runs on a disk that is soon full, gives up, and comes back when there is room again. */
    String fillDisk(Runnable meanwhile) {
        stack.kafka().kill();
        stack.kafka().restartOnSmallDisk(SMALL_DISK);
        stack.kafka().await(PATIENCE, () -> Ports.isTaken(stack.ports().kafka()));
        fill();
        meanwhile.run();
        stack.kafka().kill();
        startBroker();
        return "broker's disk full";
    }

    private void startBroker() {
        stack.kafka().restart();
        stack.kafka().await(PATIENCE, () -> Ports.isTaken(stack.ports().kafka()));
    }

    /** Lumps that mean nothing go to dead letters, which nobody here reads, until no more fit. */
    private void fill() {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", bootstrapServers());
        properties.put("delivery.timeout.ms", "5000");
        properties.put("request.timeout.ms", "3000");
        properties.put("max.block.ms", "5000");
        byte[] lump = new byte[LUMP];
        ThreadLocalRandom.current().nextBytes(lump);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int lumps = 0; lumps * (long) LUMP <= 2L * SMALL_DISK; lumps++) {
                producer.send(new ProducerRecord<>(Topics.deadLetters(Topics.PEOPLE), 0, null, lump))
                        .get();
            }
            throw new IllegalStateException("the broker's disk did not fill up");
        } catch (ExecutionException e) {
            System.out.println("the broker's disk is full: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void awaitReady() {
        await().atMost(PATIENCE).until(() -> Service.REMINDER.isReady(stack.ports()));
    }

    String bootstrapServers() {
        return stack.bootstrapServers();
    }

    String token(String client) {
        return stack.token(client);
    }

    String url() {
        return Service.REMINDER.url(stack.ports());
    }

    /** The moment up to which every slot has ended and was told. */
    Instant settledUpTo() throws SQLException {
        return query(
                "SELECT min(watermark) FROM bucket",
                rows -> rows.next() ? rows.getTimestamp(1).toInstant() : Instant.EPOCH);
    }

    Set<UUID> fired() throws SQLException {
        return nudges("SELECT nudge FROM slot WHERE state = 'fired'");
    }

    Set<UUID> firedUpTo(Instant end) throws SQLException {
        return nudges("SELECT nudge FROM slot WHERE state = 'fired' AND due_at <= '" + end + "'");
    }

    Map<String, Long> states() throws SQLException {
        return query("SELECT state, count(*) FROM slot GROUP BY state", rows -> {
            Map<String, Long> states = new TreeMap<>();
            while (rows.next()) {
                states.put(rows.getString(1), rows.getLong(2));
            }
            return states;
        });
    }

    long number(String query) throws SQLException {
        return query(query, rows -> rows.next() ? rows.getLong(1) : 0);
    }

    private Set<UUID> nudges(String query) throws SQLException {
        return query(query, rows -> {
            Set<UUID> found = new HashSet<>();
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
            return found;
        });
    }

    private <T> T query(String query, Reading<T> reading) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(stack.postgres().jdbcUrl("reminder"), "reminder", "reminder");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return reading.read(rows);
        }
    }

    @Override
    public void close() {
        service.close();
        stack.close();
    }

    private interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
