package dev.unknot.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.EventType;
import dev.unknot.contracts.EventWriter;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.messaging.Handled;
import dev.unknot.messaging.outbox.Outbox;
import dev.unknot.test.KafkaProbe;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What every consumer of every service does with what comes, whoever sent it. */
@QuarkusTest
class EventConsumerIT {

    static {
        // A busy machine is no failure.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    private static final KafkaProbe KAFKA = new KafkaProbe();
    private static final URI PLATFORM = URI.create("/platform");

    @Inject
    Handled handled;

    @Inject
    MeterRegistry metrics;

    @Inject
    Outbox outbox;

    private final String employee = UUID.randomUUID().toString();
    private final String key = "acme/" + employee;

    @AfterAll
    static void close() {
        KAFKA.close();
    }

    @Test
    void anEventIsHandledOnceHoweverOftenItComes() {
        Event<EmployeeEnrolled> event = KAFKA.send(enrolled());
        KAFKA.send(event);
        handledUpToHere();
        assertThat(handled.of(key)).containsExactly(event.data());
    }

    @Test
    void structuredModeIsHandledAsBinaryModeIs() {
        EmployeeEnrolled enrolled = enrolled();
        var cloudEvent = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(PLATFORM)
                .withType(EventType.EMPLOYEE_ENROLLED.type())
                .withTime(KAFKA.now().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(EventWriter.data(event(KAFKA.now(), enrolled)))
                .build();
        ProducerRecord<String, byte[]> record = KafkaMessageFactory.<String>createWriter(Topics.PEOPLE, key)
                .writeStructured(cloudEvent, "application/cloudevents+json; charset=UTF-8");
        KAFKA.send(record);
        KAFKA.send(record);
        handledUpToHere();
        assertThat(handled.of(key)).containsExactly(enrolled);
    }

    @Test
    void anUnknownTypeIsCountedAndPassedOver() {
        double before = skipped("unknown-type");
        ProducerRecord<String, byte[]> record = EventWriter.record(event(KAFKA.now(), enrolled()));
        record.headers().remove("ce_type").add("ce_type", "employee-promoted.v1".getBytes(StandardCharsets.UTF_8));
        KAFKA.send(record);
        handledUpToHere();
        assertThat(handled.of(key)).isEmpty();
        assertThat(skipped("unknown-type")).isEqualTo(before + 1);
        assertThat(letters()).isEmpty();
    }

    @Test
    void nullForWhatIsOptionalIsAbsent() {
        ProducerRecord<String, byte[]> record = EventWriter.record(event(KAFKA.now(), enrolled()));
        String json = "{\"organisation\": \"acme\", \"employee\": \"" + employee
                + "\", \"zone\": \"UTC\", \"language\": null, \"country\": null, \"workingHours\": null}";
        KAFKA.send(new ProducerRecord<>(
                record.topic(), null, key, json.getBytes(StandardCharsets.UTF_8), record.headers()));
        handledUpToHere();
        assertThat(handled.of(key)).containsExactly(enrolled());
    }

    @Test
    void anEventFromFarAheadIsADeadLetterAndLocksNobodyOut() {
        KAFKA.send(event(Instant.parse("2030-01-01T00:00:00Z"), new EmployeeLeft("acme", employee)));
        Event<EmployeeEnrolled> next = KAFKA.send(enrolled());
        handledUpToHere();
        assertThat(handled.of(key)).containsExactly(next.data());
        await().untilAsserted(() -> assertThat(letters())
                .singleElement()
                .satisfies(letter -> assertThat(reason(letter)).contains("ce_time", "PT5M", "ahead")));
    }

    @Test
    void aClockThatIsALittleAheadIsNoFault() {
        EmployeeEnrolled enrolled = enrolled();
        KAFKA.send(event(KAFKA.now().plusSeconds(240), enrolled));
        handledUpToHere();
        assertThat(handled.of(key)).containsExactly(enrolled);
    }

    @Test
    void aTombstoneBehindAnEventThatWasHandledDoesNothing() {
        EmployeeLeft left = new EmployeeLeft("acme", employee);
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(left));
        await().until(() -> !KAFKA.tombstones(Topics.PEOPLE, key).isEmpty());
        handledUpToHere();
        assertThat(handled.of(key)).containsExactly(left);
        assertThat(handled.tombstonesOf(key)).isEmpty();
    }

    @Test
    void aTombstoneAloneMeansGone() {
        KAFKA.send(new ProducerRecord<>(Topics.PEOPLE, key, null));
        handledUpToHere();
        assertThat(handled.tombstonesOf(key)).hasSize(1);
        assertThat(handled.gone()).contains(new Person("acme", employee));
        assertThat(letters()).isEmpty();
    }

    @Test
    void aTombstoneOfNobodyIsADeadLetter() {
        String nobody = employee;
        KAFKA.send(new ProducerRecord<>(Topics.PEOPLE, nobody, null));
        await().untilAsserted(() -> assertThat(
                        KAFKA.records(Topics.deadLetters(Topics.PEOPLE), record -> nobody.equals(record.key())))
                .singleElement()
                .satisfies(letter -> assertThat(reason(letter))
                        .contains("tombstone's key", "organisation/employee")
                        .doesNotContain(nobody)));
    }

    /** Waits until everything before this moment was handled in the partition of the person. */
    private void handledUpToHere() {
        EmployeeLeft last = new EmployeeLeft("acme", employee);
        Event<EmployeeLeft> marker = event(KAFKA.now(), last);
        ProducerRecord<String, byte[]> record = EventWriter.record(marker);
        KAFKA.send(record);
        await().until(() -> handled.ids().contains(marker.id()));
        handled.forget(marker.id());
    }

    private EmployeeEnrolled enrolled() {
        return new EmployeeEnrolled(
                "acme",
                employee,
                ZoneId.of("UTC"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static <T extends EventData> Event<T> event(Instant time, T data) {
        return new Event<>(UUID.randomUUID().toString(), PLATFORM, time, data);
    }

    private double skipped(String reason) {
        return metrics.find("unknot.events.skipped").tags("topic", Topics.PEOPLE, "reason", reason).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private List<ConsumerRecord<String, byte[]>> letters() {
        return KAFKA.records(Topics.deadLetters(Topics.PEOPLE), record -> key.equals(record.key()));
    }

    private static String reason(ConsumerRecord<String, byte[]> letter) {
        return new String(letter.headers().lastHeader("dead-letter-reason").value(), StandardCharsets.UTF_8);
    }
}
