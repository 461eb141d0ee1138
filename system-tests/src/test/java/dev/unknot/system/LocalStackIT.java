package dev.unknot.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.TopicRetention;
import dev.unknot.contracts.Topics;
import dev.unknot.local.LocalStack;
import dev.unknot.local.Ports;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The servers on their own: what one start writes, the next one finds. */
class LocalStackIT {

    @TempDir
    Path data;

    @Test
    void aSecondStartFindsTheDataOfTheFirst() throws Exception {
        Ports ports = Ports.free();
        try (LocalStack stack = LocalStack.start(data, ports, 2)) {
            stack.databases().create("triage");
            execute(stack, "CREATE TABLE kept (word text)", "INSERT INTO kept VALUES ('still here')");
            send(stack, "still here");
            alter(stack, Topics.PEOPLE, "cleanup.policy", "delete");
        }
        assertThat(Ports.isTaken(ports.kafka()) || Ports.isTaken(ports.postgres()) || Ports.isTaken(ports.identity()))
                .as("nothing is left running")
                .isFalse();

        try (LocalStack stack = LocalStack.start(data, ports, 2)) {
            stack.databases().create("triage");
            assertThat(read(stack, "SELECT word FROM kept")).isEqualTo("still here");
            stack.postgres().kill();
            assertThat(Ports.isTaken(ports.postgres())).isFalse();
            stack.postgres().restart();
            assertThat(read(stack, "SELECT word FROM kept")).isEqualTo("still here");
            assertThat(valuesOn(stack)).containsExactly("still here");
            for (String topic : Topics.ALL) {
                assertThat(settings(stack, topic)).as(topic).containsAllEntriesOf(TopicRetention.of(topic));
                assertThat(settings(stack, Topics.deadLetters(topic)))
                        .as("dead letters of %s", topic)
                        .containsAllEntriesOf(TopicRetention.ofDeadLetters());
            }
        }
    }

    @Test
    void everyClientGetsATokenThatNamesItsPersonOrganisationAndRole() {
        try (LocalStack stack = LocalStack.start(data, Ports.free(), 1)) {
            String token = stack.token("employee-1");
            String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
            assertThat(claims)
                    .contains("\"sub\":\"employee-1\"")
                    .contains("\"org\":\"acme\"")
                    .contains("\"groups\":[\"employee\"]")
                    .contains("\"iss\":\"" + stack.issuer() + "\"");
        }
    }

    /** As an earlier version, or an operator, may have left it. */
    private static void alter(LocalStack stack, String topic, String name, String value) throws Exception {
        try (Admin admin = Admin.create(kafka(stack))) {
            AlterConfigOp set = new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(resource(topic), List.of(set)))
                    .all()
                    .get();
        }
    }

    private static Map<String, String> settings(LocalStack stack, String topic) throws Exception {
        try (Admin admin = Admin.create(kafka(stack))) {
            return admin.describeConfigs(List.of(resource(topic))).all().get().get(resource(topic)).entries().stream()
                    .filter(entry -> entry.value() != null)
                    .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
        }
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static void send(LocalStack stack, String value) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(kafka(stack), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.PEOPLE, 0, "key", value)).get();
        }
    }

    private static List<String> valuesOn(LocalStack stack) {
        TopicPartition first = new TopicPartition(Topics.PEOPLE, 0);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(kafka(stack), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(first));
            consumer.seekToBeginning(List.of(first));
            return consumer.poll(Duration.ofSeconds(20)).records(first).stream()
                    .map(ConsumerRecord::value)
                    .toList();
        }
    }

    private static Map<String, Object> kafka(LocalStack stack) {
        return Map.of("bootstrap.servers", stack.bootstrapServers());
    }

    private static void execute(LocalStack stack, String... statements) throws SQLException {
        try (Connection connection = connect(stack);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String read(LocalStack stack, String query) throws SQLException {
        try (Connection connection = connect(stack);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection connect(LocalStack stack) throws SQLException {
        return DriverManager.getConnection(stack.postgres().jdbcUrl("triage"), "triage", "triage");
    }
}
