package dev.unknot.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Topics;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.contracts.remedies.RemedyWithdrawn;
import dev.unknot.messaging.kafka.KafkaClients;
import dev.unknot.test.KafkaProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One consumer group, and databases that come and go. */
@QuarkusTest
class FillFromTopicsIT {

    private static final KafkaProbe KAFKA = new KafkaProbe();
    private static final String ADD_SETTLED = "INSERT INTO filled_from VALUES ('*', -1, now())";

    @Inject
    @Identifier(FillFromTopics.NAME)
    FillFromTopics fill;

    @Inject
    KafkaClients clients;

    @Inject
    DataSource dataSource;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    private final String group = "group-" + UUID.randomUUID();
    private final String slug = "remedy-" + UUID.randomUUID();
    private final String person = "acme/" + UUID.randomUUID();

    @AfterAll
    static void close() {
        KAFKA.close();
    }

    @BeforeEach
    void aGroupThatHasReadEverything() throws SQLException {
        execute("DELETE FROM filled_from");
        KAFKA.send(new RemedyWithdrawn(slug, 1));
        KAFKA.send(new EmployeeLeft("acme", person.substring("acme/".length())));
        assertThat(read(Topics.REMEDIES)).contains(slug);
        assertThat(read(Topics.REMEDIES)).doesNotContain(slug);
    }

    @Test
    void aNewDatabaseFindsEverythingAgain() throws SQLException {
        execute("DELETE FROM filled_from");
        assertThat(read(Topics.REMEDIES)).contains(slug);
        assertThat(read(Topics.REMEDIES)).as("once").doesNotContain(slug);
    }

    @Test
    void eachTopicIsFilledForItself() {
        assertThat(read(Topics.PEOPLE)).contains(person);
        assertThat(read(Topics.REMEDIES)).doesNotContain(slug);
    }

    @Test
    void aDatabaseFromBeforeThisWasKeptCountsAsFilled() throws SQLException {
        execute("DELETE FROM filled_from");
        execute(ADD_SETTLED);
        assertThat(read(Topics.REMEDIES)).doesNotContain(slug);
    }

    @Test
    void itMayCountAsFilledFromOneTopicOnly() throws SQLException {
        assertThat(read(Topics.PEOPLE)).contains(person);
        execute("DELETE FROM filled_from");
        execute("INSERT INTO filled_from VALUES ('*" + Topics.PEOPLE + "', -1, now())");
        assertThat(read(Topics.PEOPLE)).doesNotContain(person);
        assertThat(read(Topics.REMEDIES)).contains(slug);
    }

    /** The keys of everything that the group has not committed yet, or that the listener makes it read again. */
    private List<String> read(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker, "group.id", group, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(clients.names().of(topic)), listener(consumer));
            List<String> keys = new ArrayList<>();
            do {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> keys.add(record.key()));
            } while (consumer.assignment().isEmpty() || isBehind(consumer));
            consumer.commitSync();
            return keys;
        }
    }

    private static boolean isBehind(KafkaConsumer<String, byte[]> consumer) {
        return consumer.endOffsets(consumer.assignment()).entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private ConsumerRebalanceListener listener(KafkaConsumer<String, byte[]> consumer) {
        return new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                // Everything is committed before the consumer is closed.
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                fill.onPartitionsAssigned(consumer, partitions);
            }
        };
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
