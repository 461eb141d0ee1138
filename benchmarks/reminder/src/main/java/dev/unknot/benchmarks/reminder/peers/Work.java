package dev.unknot.benchmarks.reminder.peers;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.unknot.contracts.Topics;
import dev.unknot.local.LocalStack;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What a peer does for one nudge, and the number of records that the broker has acknowledged. */
final class Work implements AutoCloseable {

    /** As many as in the examples of the manuals; more gained nothing on two cores. */
    static final int THREADS = 16;

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String LEDGER = """
            CREATE TABLE IF NOT EXISTS ledger (
                employee text, kind text, local_date date, slot int, due_at timestamptz, state text,
                PRIMARY KEY (employee, kind, local_date, slot))""";
    private static final String INSERT =
            "INSERT INTO ledger VALUES (?, 'posture', current_date, ?, now(), 'fired') ON CONFLICT DO NOTHING";
    // As large as the data that the service sends; the service adds headers.
    private static final String RECORD = """
            {"organisation":"acme","employee":"%s","nudge":"%s","kinds":["posture","hydration","stretch"],\
            "dueAt":"2026-11-23T09:00:00Z","deliverFrom":"2026-11-23T09:00:00Z","expiresAt":"2026-11-23T09:30:00Z",\
            "language":"en","title":"A short break is due","text":"Open Unknot to see what to do.","link":"/nudges/%s"}""";

    private final HikariDataSource dataSource;
    private final KafkaProducer<String, byte[]> producer;
    private final AtomicLong acknowledged = new AtomicLong();

    Work(LocalStack stack, String database) {
        stack.databases().create(database);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(stack.postgres().jdbcUrl(database));
        config.setUsername(database);
        config.setPassword(database);
        config.setMaximumPoolSize(THREADS + 4);
        dataSource = new HikariDataSource(config);
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", stack.bootstrapServers(),
                        "acks", "all",
                        "enable.idempotence", "true",
                        "compression.type", "lz4",
                        "linger.ms", "5"),
                new StringSerializer(),
                new ByteArraySerializer());
        execute(LEDGER);
    }

    DataSource dataSource() {
        return dataSource;
    }

    void execute(String statements) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Removes the nudges of an earlier round. */
    void reset() {
        execute("TRUNCATE ledger");
        acknowledged.set(0);
    }

    /** One nudge. It does not wait for the acknowledgement, which is the fastest a handler can be; the service waits. */
    void nudge(int number) {
        String employee = "acme/" + number / 3;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, employee);
            statement.setInt(2, number);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        UUID nudge = new UUID(1, number);
        byte[] data = RECORD.formatted(employee, nudge, nudge).getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(Topics.NUDGES, employee, data), (metadata, failure) -> {
            if (failure == null) {
                acknowledged.incrementAndGet();
            }
        });
    }

    /** Waits until this number of records is acknowledged. */
    void await(int nudges) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (acknowledged.get() < nudges) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(
                            "only " + acknowledged.get() + " of " + nudges + " nudges went out in " + PATIENCE);
                }
                TimeUnit.MILLISECONDS.sleep(2);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
        dataSource.close();
    }
}
