package dev.unknot.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.outcomes.NudgeSnoozed;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.test.KafkaProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxIT {

    static {
        // A busy machine is no failure.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    private static final KafkaProbe KAFKA = new KafkaProbe();

    @Inject
    Outbox outbox;

    @Inject
    OutboxRelay relay;

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    @AfterAll
    static void close() {
        KAFKA.close();
    }

    @Test
    void what_commits_is_published_under_its_id() {
        EmployeeLeft left = new EmployeeLeft("acme", unique());
        UUID id = QuarkusTransaction.requiringNew().call(() -> outbox.publish(left));

        await().untilAsserted(() -> assertThat(published(left)).hasSize(1));
        Event<? extends EventData> event = published(left).get(0);
        assertThat(event.id()).isEqualTo(id.toString());
        assertThat(event.source()).isEqualTo(URI.create("/outbox-test"));
        assertThat(event.data()).isEqualTo(left);
    }

    @Test
    void what_rolls_back_is_never_published() {
        EmployeeLeft dropped = new EmployeeLeft("acme", unique());
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.publish(dropped);
                    throw new IllegalStateException("changed its mind");
                }))
                .isInstanceOf(IllegalStateException.class);
        EmployeeLeft later = new EmployeeLeft("acme", unique());
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(later));

        await().untilAsserted(() -> assertThat(published(later)).hasSize(1));
        assertThat(published(dropped)).isEmpty();
    }

    @Test
    void nothing_is_published_outside_a_transaction() {
        assertThatThrownBy(() -> outbox.publish(new EmployeeLeft("acme", unique())))
                .hasMessageContaining("Transaction is required");
    }

    @Test
    void one_key_stays_in_order_over_many_batches() {
        String employee = unique();
        List<Outgoing> snoozes = IntStream.rangeClosed(1, 480)
                .mapToObj(minutes -> new Outgoing(
                        UUID.randomUUID(),
                        new NudgeSnoozed("acme", employee, UUID.randomUUID(), clock.instant(), minutes)))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> outbox.publishAll(snoozes));

        await().untilAsserted(() -> assertThat(KAFKA.events(Topics.NUDGE_OUTCOMES, "acme/" + employee))
                .extracting(Event::data)
                .isEqualTo(snoozes.stream().map(Outgoing::data).toList()));
        await().untilAsserted(() -> assertThat(rowsInOutbox()).isZero());
    }

    @Test
    void another_replica_does_not_relay_beside_the_one_that_does() throws Exception {
        EmployeeLeft left = new EmployeeLeft("acme", unique());
        try (Connection replica = dataSource.getConnection();
                Statement statement = replica.createStatement()) {
            await().until(() -> lock(statement));
            QuarkusTransaction.requiringNew().run(() -> outbox.publish(left));
            assertThat(relay.relay()).isZero();
            assertThat(published(left)).isEmpty();
            statement.execute("SELECT pg_advisory_unlock_all()");
        }
        await().untilAsserted(() -> assertThat(published(left)).hasSize(1));
    }

    private static List<Event<? extends EventData>> published(EmployeeLeft left) {
        return KAFKA.events(Topics.PEOPLE, left.key());
    }

    private boolean lock(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("SELECT pg_try_advisory_lock(" + OutboxRelay.LOCK + ")")) {
            return result.next() && result.getBoolean(1);
        }
    }

    private long rowsInOutbox() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT count(*) FROM outbox")) {
            result.next();
            return result.getLong(1);
        }
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }
}
