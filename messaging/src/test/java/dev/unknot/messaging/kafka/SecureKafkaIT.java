package dev.unknot.messaging.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unknot.contracts.Topics;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.local.SecureKafka;
import dev.unknot.messaging.Handled;
import dev.unknot.messaging.deadletter.ReplayDeadLetters;
import dev.unknot.messaging.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import javax.management.ObjectName;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every Kafka client reaches a broker that asks for TLS and a sign-in; none has an address or a setting of its own. */
@QuarkusTest
@TestProfile(SecureKafkaIT.Secured.class)
class SecureKafkaIT {

    @Inject
    Outbox outbox;

    @Inject
    Handled handled;

    @Inject
    KafkaClients clients;

    @Test
    void anEventGoesOutAndComesIn() {
        EmployeeLeft left = new EmployeeLeft("acme", UUID.randomUUID().toString());
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(left));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(handled.of(left.key())).containsExactly(left));
    }

    @Test
    void aDeadLetterIsWrittenAndReplayed(@TempDir Path folder)
            throws IOException, ExecutionException, InterruptedException {
        try (KafkaProducer<String, byte[]> platform = clients.producer("platform", Map.of())) {
            platform.send(new ProducerRecord<>(Topics.PEOPLE, "acme/x", "no event".getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
        Path settings = folder.resolve("client.properties");
        try (Writer writer = Files.newBufferedWriter(settings)) {
            Properties properties = new Properties();
            properties.putAll(Secured.CLIENT);
            properties.store(writer, "as an operator would");
        }
        StringWriter out = new StringWriter();
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(ReplayDeadLetters.run(
                            new PrintWriter(out),
                            "--topic",
                            Topics.PEOPLE,
                            "--dry-run",
                            "--bootstrap-server",
                            Secured.CLIENT.get("bootstrap.servers"),
                            "--command-config",
                            settings.toString()))
                    .isZero();
            assertThat(out.toString()).contains("not a CloudEvent");
        });
    }

    @Test
    void clientsAreToldApartByTheConfiguredId() throws Exception {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.publish(
                        new EmployeeLeft("acme", UUID.randomUUID().toString())));
        await().until(() -> !ManagementFactory.getPlatformMBeanServer()
                .queryNames(new ObjectName("kafka.producer:type=producer-metrics,client-id=desk-17-outbox"), null)
                .isEmpty());
    }

    /** The module's tests on a broker of their own. */
    public static final class Secured implements QuarkusTestProfile {

        static final Map<String, String> CLIENT = new HashMap<>();

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Broker.class));
        }
    }

    /** Overrules the broker of the stack. */
    public static final class Broker implements QuarkusTestResourceLifecycleManager {

        private SecureKafka kafka;

        @Override
        public Map<String, String> start() {
            kafka = SecureKafka.start(
                    Path.of("target", "secure-kafka-" + ProcessHandle.current().pid())
                            .toAbsolutePath(),
                    2);
            Secured.CLIENT.putAll(kafka.client());
            Map<String, String> properties = kafka.client().entrySet().stream()
                    .collect(Collectors.toMap(entry -> "kafka." + entry.getKey(), Map.Entry::getValue));
            properties.put("kafka.client.id", "desk-17");
            // Nobody shares this broker.
            properties.put("unknot.messaging.topic-prefix", "");
            return properties;
        }

        @Override
        public void stop() {
            kafka.close();
        }

        @Override
        public int order() {
            return 1;
        }
    }
}
