package dev.unknot.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.unknot.contracts.BadEvent;
import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.Received;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.outcomes.NudgeSnoozed;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.test.KafkaProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
    void whatCommitsIsPublishedUnderItsId() {
        EmployeeLeft left = new EmployeeLeft("acme", unique());
        UUID id = QuarkusTransaction.requiringNew().call(() -> outbox.publish(left));

        await().untilAsserted(() -> assertThat(published(left)).hasSize(1));
        Event<? extends EventData> event = published(left).get(0);
        assertThat(event.id()).isEqualTo(id.toString());
        assertThat(event.source()).isEqualTo(URI.create("/outbox-test"));
        assertThat(event.data()).isEqualTo(left);
    }

    @Test
    void whatRollsBackIsNeverPublished() {
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
    void nothingIsPublishedOutsideATransaction() {
        assertThatThrownBy(() -> outbox.publish(new EmployeeLeft("acme", unique())))
                .hasMessageContaining("Transaction is required");
    }

    @Test
    void oneKeyStaysInOrderOverManyBatches() {
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
    void anotherReplicaDoesNotRelayBesideTheOneThatDoes() throws Exception {
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

    @Test
    void anEventThatBreaksItsSchemaIsRefusedBeforeAnythingIsStored() throws SQLException {
        EmployeeLeft good = new EmployeeLeft("acme", unique());
        EmployeeLeft bad = new EmployeeLeft("acme", "two/parts " + unique());
        List<Outgoing> both = List.of(new Outgoing(UUID.randomUUID(), good), new Outgoing(UUID.randomUUID(), bad));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.publishAll(both)))
                .isInstanceOf(BadEvent.class)
                .hasMessageContaining("/employee")
                .hasMessageNotContaining(bad.employee());
        assertThat(rowsOf(good.key())).isZero();
        EmployeeLeft later = new EmployeeLeft("acme", unique());
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(later));

        await().untilAsserted(() -> assertThat(published(later)).hasSize(1));
        assertThat(published(good)).isEmpty();
    }

    @Test
    void tombstonesWithTheHeadersOfTheEventFollowTheLastOfAKey() {
        EmployeeLeft left = new EmployeeLeft("acme", unique());
        UUID id = QuarkusTransaction.requiringNew().call(() -> outbox.publish(left));

        await().untilAsserted(() -> assertThat(recordsOf(left))
                .extracting(record -> record.value() == null)
                .containsExactly(false, true));
        assertThat(recordsOf(left))
                .extracting(record -> List.of(header(record, "ce_id"), header(record, "ce_type")))
                .containsOnly(List.of(id.toString(), "employee-left.v1"));
        await().untilAsserted(() -> assertThat(KAFKA.tombstones(Topics.ADDRESSES, left.key()))
                .extracting(Received.Tombstone::id)
                .containsExactly(id.toString()));
    }

    @Test
    void anotherSystemsEventEndsItsKeyUnderItsOwnId() {
        URI platform = URI.create("/platform");
        Event<EmployeeLeft> left = new Event<>(unique(), platform, clock.instant(), new EmployeeLeft("acme", unique()));
        QuarkusTransaction.requiringNew().run(() -> outbox.publishTombstones(left));

        await().untilAsserted(() -> assertThat(
                        KAFKA.tombstones(Topics.PEOPLE, left.data().key()))
                .extracting(Received.Tombstone::id, Received.Tombstone::source)
                .containsExactly(tuple(left.id(), platform)));
        assertThat(KAFKA.events(Topics.PEOPLE, left.data().key())).isEmpty();
    }

    private static List<ConsumerRecord<String, byte[]>> recordsOf(EmployeeLeft left) {
        return KAFKA.records(Topics.PEOPLE, record -> left.key().equals(record.key()));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
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
        return count("SELECT count(*) FROM outbox");
    }

    private long rowsOf(String key) throws SQLException {
        return count("SELECT count(*) FROM outbox WHERE key = '" + key + "'");
    }

    private long count(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }
}
