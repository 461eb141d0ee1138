package dev.unknot.reminder.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.EventType;
import dev.unknot.contracts.EventWriter;
import dev.unknot.contracts.Level;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.activity.BreakTaken;
import dev.unknot.contracts.outcomes.NudgeSeen;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.contracts.remedies.RemedyWithdrawn;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.test.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with an event, of whatever topic, it becomes a dead letter and the next one is heard. */
@QuarkusTest
class DeadLettersIT extends ServiceTest {

    private static final URI SOURCE = URI.create("/test");
    private static final byte[] SECRET = "{\"zebra\": \"zebra\"}".getBytes(StandardCharsets.UTF_8);

    static Stream<EventData> oneOfEachTopic() {
        String person = person();
        return Stream.of(
                new EmployeeLeft("acme", person),
                completed(person, Level.SELF_CARE, List.of()),
                new RemedyWithdrawn("no-such-" + person, 1),
                new NudgeSeen("acme", person, UUID.randomUUID(), SettableClock.MONDAY_MORNING, Optional.empty()),
                new BreakTaken("acme", person, SettableClock.MONDAY_MORNING, 5));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachTopic")
    void aBadEventIsADeadLetterAndTheNextIsHandled(EventData good) {
        EventType type = EventType.of(good);
        Assumptions.assumeTrue(isConsumed(type.topic()));
        KAFKA.send(new ProducerRecord<>(type.topic(), good.key(), SECRET));
        KAFKA.send(tomorrow(good));
        KAFKA.send(cloudEvent(type, stranger(type).type(), SECRET, good.key()));
        KAFKA.send(cloudEvent(type, type.type(), SECRET, good.key()));
        KAFKA.send(cloudEvent(type, type.type(), "zebra".getBytes(StandardCharsets.UTF_8), good.key()));
        KAFKA.send(cloudEvent(type, type.type(), EventWriter.data(event(good)), good.key() + "-zebra"));
        String id = KAFKA.send(good).id();

        await().until(() -> count("SELECT count(*) FROM inbox WHERE event_id = '" + id + "'") == 1);
        await().untilAsserted(() -> assertThat(letters(type.topic(), good.key()).map(DeadLettersIT::reason))
                .hasSize(6)
                .anySatisfy(reason -> assertThat(reason).contains("not a CloudEvent"))
                .anySatisfy(reason -> assertThat(reason).contains("ahead of this service's clock"))
                .anySatisfy(reason -> assertThat(reason).contains("belongs on topic"))
                .anySatisfy(reason -> assertThat(reason).contains("breaks its schema"))
                .anySatisfy(reason -> assertThat(reason).contains("is not JSON"))
                .anySatisfy(reason -> assertThat(reason).contains("key must match"))
                .allSatisfy(reason -> assertThat(reason).doesNotContain("zebra")));
    }

    private static Event<EventData> tomorrow(EventData data) {
        Instant tomorrow = SettableClock.MONDAY_MORNING.plus(Duration.ofDays(1));
        return new Event<>(UUID.randomUUID().toString(), SOURCE, tomorrow, data);
    }

    private static boolean isConsumed(String topic) {
        String channel = topic.replace("unknot.", "");
        return ConfigProvider.getConfig()
                .getOptionalValue("mp.messaging.incoming." + channel + ".topic", String.class)
                .isPresent();
    }

    private static Event<EventData> event(EventData data) {
        return new Event<>(UUID.randomUUID().toString(), SOURCE, SettableClock.MONDAY_MORNING, data);
    }

    private static EventType stranger(EventType type) {
        return type.topic().equals(Topics.NUDGES) ? EventType.NUDGE_SEEN : EventType.NUDGE_DUE;
    }

    /** In binary mode, on the topic of {@code type} whatever it says it is. */
    private static ProducerRecord<String, byte[]> cloudEvent(EventType type, String says, byte[] data, String key) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(type.topic(), key, data);
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", UUID.randomUUID().toString());
        header(record, "ce_source", SOURCE.toString());
        header(record, "ce_type", says);
        header(record, "content-type", "application/json");
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<ConsumerRecord<String, byte[]>> letters(String topic, String key) {
        return KAFKA
                .records(
                        Topics.deadLetters(topic),
                        record -> record.key() != null && record.key().startsWith(key))
                .stream();
    }

    private static String reason(ConsumerRecord<String, byte[]> letter) {
        return new String(letter.headers().lastHeader("dead-letter-reason").value(), StandardCharsets.UTF_8);
    }
}
