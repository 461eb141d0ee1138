package dev.unknot.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unknot.contracts.activity.WaterLogged;
import dev.unknot.contracts.nudges.NudgeDue;
import dev.unknot.contracts.people.EmployeeLeft;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events conform to their schema when they are written and when they are read. */
class EventContractTest {

    static Stream<EventData> events() {
        return EventFixture.all();
    }

    @Test
    void everyTypeHasAnExample() {
        assertThat(events().map(EventType::of).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(EventType.values()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventConformsToItsSchemaAndIsRestored(EventData data) throws IOException {
        Event<EventData> sent = EventFixture.event(data);
        ProducerRecord<String, byte[]> record = EventWriter.record(sent);

        assertThat(EventSchemas.faults(sent.type(), EventJson.MAPPER.readTree(record.value())))
                .isEmpty();
        assertThat(record.topic()).isEqualTo(sent.type().topic());
        assertThat(record.key()).isEqualTo(data.key());
        assertThat(header(record, "ce_type")).hasValue(sent.type().type());
        assertThat(header(record, "ce_specversion")).hasValue("1.0");
        assertThat(EventReader.read(received(record))).isEqualTo(sent);
    }

    @ParameterizedTest
    @MethodSource("events")
    void ignoresAFieldOfANewerProducer(EventData data) {
        ConsumerRecord<String, byte[]> record = changed(data, json -> json.put("addedLater", "anything"));
        assertThat(EventReader.read(record).data()).isEqualTo(data);
    }

    @ParameterizedTest
    @MethodSource("events")
    void aMissingFieldIsNamed(EventData data) {
        Optional<String> required = Stream.of("employee", "slug")
                .filter(field -> EventJson.MAPPER.valueToTree(data).has(field))
                .findFirst();
        assertThatThrownBy(() -> EventReader.read(changed(data, json -> json.remove(required.orElseThrow()))))
                .isInstanceOf(BadEvent.class)
                .hasMessageContaining("'" + required.orElseThrow() + "'");
    }

    @Test
    void structuredModeIsReadToo() {
        EventData data = EventFixture.completed();
        var cloudEvent = CloudEventBuilder.v1()
                .withId("1")
                .withSource(URI.create("/platform"))
                .withType("assessment-completed.v1")
                .withDataContentType("application/json")
                .withData(EventJson.write(data))
                .build();
        ProducerRecord<String, byte[]> record = KafkaMessageFactory.<String>createWriter(Topics.ASSESSMENTS, data.key())
                .writeStructured(cloudEvent, "application/cloudevents+json");
        assertThat(EventReader.read(received(record)).data()).isEqualTo(data);
    }

    @Test
    void namesAFaultWithoutRepeatingTheRecord() {
        rejected(changed(EventFixture.completed(), json -> json.put("level", "MY-SECRET-PAIN")), "/level");
        rejected(changed(EventFixture.completed(), json -> json.put("followUpOn", "MY-SECRET-PAIN")), "/followUpOn");
        rejected(changed(EventFixture.completed(), json -> json.put("avoid", "MY-SECRET-PAIN")), "/avoid");
        rejected(changed(EventFixture.enrolledBare(), json -> json.put("zone", "MY-SECRET/PAIN")), "zone");
    }

    @Test
    void rejectsARecordThatIsNotAValidEventWithAReason() {
        ConsumerRecord<String, byte[]> good =
                received(EventWriter.record(EventFixture.event(EventFixture.completed())));
        rejected(
                new ConsumerRecord<>(Topics.ASSESSMENTS, 0, 0, good.key(), "hello".getBytes(StandardCharsets.UTF_8)),
                "CloudEvent");
        rejected(copy(good, Topics.PEOPLE, good.key(), good.value()), "belongs on topic");
        rejected(copy(good, good.topic(), "globex/employee-1", good.value()), "key");
        rejected(copy(good, good.topic(), null, good.value()), "key");
        rejected(copy(good, good.topic(), good.key(), "{".getBytes(StandardCharsets.UTF_8)), "not JSON");
        rejected(copy(good, good.topic(), good.key(), null), "no data");
    }

    @Test
    void aTypeOfANewerProducerIsKnownToBeUnknown() {
        ConsumerRecord<String, byte[]> record =
                received(EventWriter.record(EventFixture.event(EventFixture.completed())));
        record.headers().remove("ce_type").add("ce_type", "gossip.v1".getBytes(StandardCharsets.UTF_8));
        assertThat(EventReader.receive(record, TopicNames.PLAIN))
                .isEqualTo(new Received.Unknown(Received.Reason.UNKNOWN_TYPE));
        rejected(record, "does not know");
    }

    @Test
    void aKindOfANewerProducerIsKnownToBeUnknown() {
        EventData due = events().filter(NudgeDue.class::isInstance).findFirst().orElseThrow();
        ConsumerRecord<String, byte[]> record =
                changed(due, json -> json.withArray("kinds").add("humming"));
        assertThat(EventReader.receive(record, TopicNames.PLAIN))
                .isEqualTo(new Received.Unknown(Received.Reason.UNKNOWN_KIND));
        rejected(changed(due, json -> json.withArray("kinds").add("NO KIND")), "/kinds");
    }

    @ParameterizedTest
    @MethodSource("events")
    void nullForWhatIsOptionalIsAbsent(EventData data) {
        ObjectNode absent = EventJson.MAPPER.valueToTree(data);
        ConsumerRecord<String, byte[]> record = changed(data, json -> {
            for (RecordComponent component : data.getClass().getRecordComponents()) {
                if (component.getType() == Optional.class && !absent.has(component.getName())) {
                    json.putNull(component.getName());
                }
            }
            json.putNull("addedLater");
        });
        assertThat(EventReader.read(record).data()).isEqualTo(data);
    }

    @Test
    void nullForWhatIsRequiredIsMissing() {
        rejected(changed(EventFixture.enrolledBare(), json -> json.putNull("zone")), "'zone'");
    }

    @Test
    void aLineBreakAtTheEndIsNoPartOfAWord() {
        rejected(changed(EventFixture.completed(), json -> json.put("area", "neck\n")), "/area");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\ud800", "\udc00\ud800"})
    void aTextThatNoDatabaseStoresIsRejected(String text) {
        rejected(changed(EventFixture.all().findFirst().orElseThrow(), json -> json.put("unit", text)), "U+0000");
    }

    @Test
    void aNameThatNoDatabaseStoresIsRejected() {
        rejected(changed(EventFixture.completed(), json -> json.put("a\u0000b", "x")), "U+0000");
    }

    @Test
    void anIdThatNoDatabaseStoresIsRejected() {
        rejected(with("ce_id", "a\u0000b", EventFixture.completed()), "ce_id");
        rejected(with("ce_id", "a\u0000b", null), "ce_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"})
    void aTimeWithoutAYearOfFourDigitsIsRejected(String time) {
        rejected(with("ce_time", time, EventFixture.completed()), "ce_time");
        rejected(with("ce_time", time, null), "ce_time");
    }

    /** @param data absent for a tombstone on the topic of people */
    private static ConsumerRecord<String, byte[]> with(String header, String value, @Nullable EventData data) {
        ProducerRecord<String, byte[]> sent = data == null
                ? EventWriter.record(
                        Topics.PEOPLE,
                        "acme/employee-1",
                        EventType.EMPLOYEE_LEFT,
                        "1",
                        "/example",
                        EventFixture.NOON,
                        Optional.empty())
                : EventWriter.record(EventFixture.event(data));
        sent.headers().remove(header).add(header, value.getBytes(StandardCharsets.UTF_8));
        return received(sent);
    }

    @Test
    void whatBreaksItsSchemaIsNotWritten() {
        Event<EventData> event = EventFixture.event(new WaterLogged("acme", "employee-1", EventFixture.NOON, -1));
        assertThatThrownBy(() -> EventWriter.checkedData(event))
                .isInstanceOf(BadEvent.class)
                .hasMessageContaining("/millilitres")
                .hasMessageNotContaining("-1");
    }

    @Test
    void aTombstoneHasTheHeadersOfTheEventThatEndedTheKey() {
        Event<EventData> left = EventFixture.event(new EmployeeLeft("acme", "auth0|7"));
        ProducerRecord<String, byte[]> sent = EventWriter.record(
                Topics.PEOPLE, left.data().key(), left.type(), left.id(), "/example", left.time(), Optional.empty());
        assertThat(sent.value()).isNull();
        assertThat(header(sent, "ce_type")).hasValue("employee-left.v1");
        assertThat(EventReader.receive(received(sent), TopicNames.PLAIN))
                .isInstanceOfSatisfying(Received.Tombstone.class, tombstone -> {
                    assertThat(tombstone.id()).isEqualTo(left.id());
                    assertThat(tombstone.source()).isEqualTo(left.source());
                    assertThat(tombstone.time()).isEqualTo(left.time());
                    assertThat(tombstone.person()).isEqualTo(new Person("acme", "auth0|7"));
                });
    }

    @Test
    void aTombstoneWithoutHeadersMeansGoneToo() {
        ConsumerRecord<String, byte[]> bare = new ConsumerRecord<>(
                "eu." + Topics.REMEDIES,
                3,
                42,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                "chin-tuck",
                null,
                new RecordHeaders(),
                Optional.empty());
        TopicNames names = new TopicNames("eu.");
        assertThat(EventReader.receive(bare, names)).isInstanceOfSatisfying(Received.Tombstone.class, tombstone -> {
            assertThat(tombstone.key()).isEqualTo("chin-tuck");
            assertThat(tombstone.time()).isEqualTo(Instant.EPOCH);
            assertThat(tombstone.id()).isEqualTo("3/42/1970-01-01T00:00:00Z");
        });
        assertThatThrownBy(() -> EventReader.receive(copy(bare, bare.topic(), null, null), names))
                .isInstanceOf(BadEvent.class)
                .hasMessageContaining("key");
    }

    @Test
    void topicsMayHaveAPrefix() {
        TopicNames names = new TopicNames("eu.");
        Event<EventData> event = EventFixture.event(EventFixture.completed());
        ProducerRecord<String, byte[]> sent = EventWriter.record(event, names);
        assertThat(sent.topic()).isEqualTo("eu.unknot.assessments");
        assertThat(EventReader.read(received(sent), names)).isEqualTo(event);
        rejected(received(sent), "belongs on topic unknot.assessments");
    }

    private static void rejected(ConsumerRecord<String, byte[]> record, String reason) {
        assertThatThrownBy(() -> EventReader.read(record))
                .isInstanceOf(BadEvent.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("SECRET");
    }

    private static ConsumerRecord<String, byte[]> changed(EventData data, Consumer<ObjectNode> change) {
        ConsumerRecord<String, byte[]> record = received(EventWriter.record(EventFixture.event(data)));
        try {
            ObjectNode json = (ObjectNode) EventJson.MAPPER.readTree(record.value());
            change.accept(json);
            return copy(record, record.topic(), record.key(), EventJson.MAPPER.writeValueAsBytes(json));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
        return withHeaders(record, sent.headers());
    }

    private static ConsumerRecord<String, byte[]> copy(
            ConsumerRecord<String, byte[]> record, String topic, String key, byte[] value) {
        return withHeaders(new ConsumerRecord<>(topic, 0, 0, key, value), record.headers());
    }

    private static ConsumerRecord<String, byte[]> withHeaders(
            ConsumerRecord<String, byte[]> record, org.apache.kafka.common.header.Headers headers) {
        return new ConsumerRecord<>(
                record.topic(),
                0,
                0,
                EventFixture.NOON.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                record.key(),
                record.value(),
                headers,
                Optional.empty());
    }

    private static Optional<String> header(ProducerRecord<String, byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }
}
