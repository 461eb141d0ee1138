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
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxTest {

    static {
        // A busy machine is no failure.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    private static final KafkaProbe KAFKA = new KafkaProbe();

    @Inject
    Outbox outbox;

    @Inject
    Inbox inbox;

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
    void what_commits_is_said_under_its_id() {
        EmployeeLeft left = new EmployeeLeft("acme", unique());
        UUID id = QuarkusTransaction.requiringNew().call(() -> outbox.publish(left));

        await().untilAsserted(() -> assertThat(heard(left)).hasSize(1));
        Event<? extends EventData> event = heard(left).get(0);
        assertThat(event.id()).isEqualTo(id.toString());
        assertThat(event.source()).isEqualTo(URI.create("/outbox-test"));
        assertThat(event.data()).isEqualTo(left);
    }

    @Test
    void what_rolls_back_is_never_said() {
        EmployeeLeft unsaid = new EmployeeLeft("acme", unique());
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.publish(unsaid);
                    throw new IllegalStateException("changed its mind");
                }))
                .isInstanceOf(IllegalStateException.class);
        EmployeeLeft later = new EmployeeLeft("acme", unique());
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(later));

        await().untilAsserted(() -> assertThat(heard(later)).hasSize(1));
        assertThat(heard(unsaid)).isEmpty();
    }

    @Test
    void nothing_is_said_outside_a_transaction() {
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
            assertThat(heard(left)).isEmpty();
            statement.execute("SELECT pg_advisory_unlock_all()");
        }
        await().untilAsserted(() -> assertThat(heard(left)).hasSize(1));
    }

    @Test
    void a_hundred_deliveries_at_once_have_one_effect() {
        Event<EmployeeLeft> event = event(unique());
        AtomicInteger effects = new AtomicInteger();
        Set<Boolean> answers = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 100).parallel().forEach(delivery -> {
            boolean first = QuarkusTransaction.requiringNew().call(() -> inbox.firstTime(event));
            answers.add(first);
            effects.addAndGet(first ? 1 : 0);
        });
        assertThat(effects).hasValue(1);
        assertThat(answers).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void an_event_whose_effect_rolled_back_is_heard_again() {
        Event<EmployeeLeft> event = event(unique());
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    assertThat(inbox.firstTime(event)).isTrue();
                    throw new IllegalStateException("the effect failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(QuarkusTransaction.requiringNew().call(() -> inbox.firstTime(event)))
                .isTrue();
    }

    @Test
    void only_what_is_older_than_the_memory_is_forgotten() throws SQLException {
        Event<EmployeeLeft> event = event(unique());
        assertThat(firstTime(event)).isTrue();
        inbox.forgetBefore(clock.instant().minusSeconds(60));
        assertThat(firstTime(event)).isFalse();
        inbox.forgetBefore(clock.instant().plusSeconds(60));
        assertThat(firstTime(event)).isTrue();
    }

    private boolean firstTime(Event<?> event) {
        return QuarkusTransaction.requiringNew().call(() -> inbox.firstTime(event));
    }

    private Event<EmployeeLeft> event(String employee) {
        return new Event<>(unique(), URI.create("/platform"), Instant.EPOCH, new EmployeeLeft("acme", employee));
    }

    private static List<Event<? extends EventData>> heard(EmployeeLeft left) {
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
