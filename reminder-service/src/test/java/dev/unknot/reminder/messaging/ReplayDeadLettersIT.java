package dev.unknot.reminder.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unknot.contracts.BadEvent;
import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.EventReader;
import dev.unknot.contracts.EventWriter;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.messaging.deadletter.ReplayDeadLetters;
import dev.unknot.reminder.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReplayDeadLettersIT extends ServiceTest {

    // A topic of which nobody here makes dead letters, so that they can be counted.
    private static final String QUIET = Topics.NUDGES;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @ConfigProperty(name = "unknot.messaging.topic-prefix")
    String topicPrefix;

    private final String person = person();

    @BeforeEach
    void nothingWaits() {
        run("--topic", QUIET);
    }

    @Test
    void aReplayedEventTakesEffectOnceAfterTheFix() {
        Event<EmployeeEnrolled> enrolled = event(new EmployeeEnrolled(
                "acme",
                person,
                ZoneId.of("Europe/Berlin"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        letter(Topics.PEOPLE, EventWriter.record(enrolled), "0", "999999999", BadEvent.class, "was not known yet");

        assertThat(run("--topic", Topics.PEOPLE)).contains("  was not known yet");
        await().until(() -> count("SELECT count(*) FROM inbox WHERE event_id = '" + enrolled.id() + "'") == 1);
        assertThat(strings("SELECT zone FROM employee WHERE employee = '" + person + "'"))
                .containsExactly("Europe/Berlin");
        assertThat(KAFKA.records(Topics.PEOPLE, record -> enrolled.data().key().equals(record.key())))
                .singleElement()
                .satisfies(record -> {
                    assertThat(EventReader.read(record)).isEqualTo(enrolled);
                    assertThat(record.headers())
                            .noneMatch(header -> header.key().startsWith("dead-letter"));
                });
    }

    @Test
    void anotherRunTakesOnlyNewRecords() {
        letter("0", "1");
        assertThat(run("--topic", QUIET)).startsWith(QUIET + ".dead-letters: 1 letter, 1 record sent back");
        letter("0", "2");
        assertThat(run("--topic", QUIET)).startsWith(QUIET + ".dead-letters: 1 letter, 1 record sent back");
        assertThat(run("--topic", QUIET))
                .isEqualToIgnoringNewLines(QUIET + ".dead-letters: 0 letters, 0 records sent back");
        assertThat(sentBack()).hasSize(2);
    }

    @Test
    void twoConsumersLettersOfOneRecordBringItBackOnce() {
        letter("0", "7");
        letter("0", "7");
        assertThat(run("--topic", QUIET)).startsWith(QUIET + ".dead-letters: 2 letters, 1 record sent back");
        assertThat(sentBack()).hasSize(1);
    }

    @Test
    void aDryRunOnlyLooks() {
        letter("0", "1");
        String found = QUIET + ".dead-letters: 1 letter, nothing sent";
        assertThat(run("--topic", QUIET, "--dry-run")).startsWith(found);
        assertThat(run("--topic", QUIET, "--dry-run")).startsWith(found);
        assertThat(sentBack()).isEmpty();
    }

    @Test
    void sinceAMomentWhateverWasSentBackBefore() {
        Instant before = Clock.systemUTC().instant();
        letter("0", "1");
        run("--topic", QUIET);
        assertThat(run("--topic", QUIET, "--since", before.toString())).contains(": 1 letter, 1 record sent back");
        Instant tomorrow = before.plusSeconds(86_400);
        assertThat(run("--topic", QUIET, "--since", tomorrow.toString())).contains(": 0 letters");
    }

    @Test
    void anUnforeseenFailureIsNamedAndNotQuoted() {
        ProducerRecord<String, byte[]> record = EventWriter.record(event(new EmployeeLeft("acme", person)));
        letter(QUIET, record, "0", "1", IllegalStateException.class, "zebra");
        assertThat(run("--topic", QUIET))
                .contains("java.lang.IllegalStateException")
                .doesNotContain("zebra");
    }

    @Test
    void badArgumentsAreReportedWithoutAStackTrace() {
        assertThat(exitCode("--topic", "unknot.zebra")).isEqualTo(2);
        assertThat(exitCode("--since", "yesterday")).isEqualTo(2);
        assertThat(ReplayDeadLetters.run(new PrintWriter(new StringWriter()), "--bootstrap-server", "nowhere"))
                .isEqualTo(1);
    }

    private List<ConsumerRecord<String, byte[]>> sentBack() {
        return KAFKA.records(QUIET, record -> ("acme/" + person).equals(record.key()));
    }

    private void letter(String partition, String offset) {
        ProducerRecord<String, byte[]> record = EventWriter.record(event(new EmployeeLeft("acme", person)));
        letter(QUIET, record, partition, offset, BadEvent.class, "a reason");
    }

    /** As a consumer writes one. */
    private static void letter(
            String topic,
            ProducerRecord<String, byte[]> failed,
            String partition,
            String offset,
            Class<?> failure,
            String reason) {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(Topics.deadLetters(topic), null, failed.key(), failed.value(), failed.headers());
        header(letter, "dead-letter-exception-class-name", failure.getName());
        header(letter, "dead-letter-reason", reason);
        header(letter, "dead-letter-topic", topic);
        header(letter, "dead-letter-partition", partition);
        header(letter, "dead-letter-offset", offset);
        KAFKA.send(letter);
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static <T extends EventData> Event<T> event(T data) {
        return new Event<>(UUID.randomUUID().toString(), URI.create("/test"), KAFKA.now(), data);
    }

    private String run(String... arguments) {
        StringWriter out = new StringWriter();
        assertThat(ReplayDeadLetters.run(new PrintWriter(out), withBroker(arguments)))
                .isZero();
        return out.toString();
    }

    private int exitCode(String... arguments) {
        return ReplayDeadLetters.run(new PrintWriter(new StringWriter()), withBroker(arguments));
    }

    private String[] withBroker(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--bootstrap-server", broker, "--topic-prefix", topicPrefix));
        return all.toArray(String[]::new);
    }
}
