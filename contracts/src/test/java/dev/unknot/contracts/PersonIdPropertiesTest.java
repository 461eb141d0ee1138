package dev.unknot.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.unknot.contracts.people.EmployeeLeft;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What is an id is the same for a {@link Person}, for every schema and for the key of a record. */
class PersonIdPropertiesTest {

    private static final List<String> LIKE_REAL_ONES = List.of(
            "auth0|5f7c8ec7c33c6c004bbafe82",
            "a.b+c@example.org",
            "ümlaut",
            "李小龍",
            "x;y%2Fz",
            "two words",
            "DOMAIN\\user",
            "...",
            "Me",
            "\uD83E\uDDD8".repeat(Person.ID_LENGTH));

    @Property(tries = 300)
    void anIdGoesIntoAnEventAndComesOut(@ForAll("ids") String organisation, @ForAll("ids") String employee) {
        Person person = new Person(organisation, employee);
        Event<EventData> sent = EventFixture.event(new EmployeeLeft(organisation, employee));
        ProducerRecord<String, byte[]> record = EventWriter.record(sent);

        assertThat(EventWriter.checkedData(sent)).isEqualTo(record.value());
        assertThat(record.key()).isEqualTo(person.key());
        assertThat(Person.ofKey(record.key())).isEqualTo(person);
        assertThat(EventReader.read(received(record))).isEqualTo(sent);
    }

    @Property(tries = 300)
    void whatIsNoIdGoesIntoNoEvent(@ForAll("refused") String organisation) {
        assertThatThrownBy(() -> new Person(organisation, "employee-1")).isInstanceOf(IllegalArgumentException.class);
        Event<EventData> event = EventFixture.event(new EmployeeLeft(organisation, "employee-1"));
        assertThatThrownBy(() -> EventWriter.checkedData(event))
                .isInstanceOf(BadEvent.class)
                .hasMessageContaining("/organisation");
        assertThatThrownBy(() -> EventReader.read(received(EventWriter.record(event))))
                .isInstanceOf(BadEvent.class);
    }

    @Property(tries = 2_000)
    void schemasAndPersonsAgreeOnAnyText(@ForAll("texts") String text) {
        assertThat(accepts("organisation", text)).isEqualTo(Person.isId(text));
        assertThat(accepts("employee", text)).isEqualTo(Person.isEmployeeId(text));
    }

    @Example
    void meIsNobodysId() {
        assertThat(Person.isId("me")).isTrue();
        assertThat(Person.isEmployeeId("me")).isFalse();
        assertThat(accepts("employee", "me")).isFalse();
    }

    @Example
    void allSchemasRepeatTheSameRule() throws IOException {
        for (EventType type : EventType.values()) {
            JsonNode fields = schema(type).path("properties");
            for (String field : List.of("organisation", "employee")) {
                if (EventData.OfEmployee.class.isAssignableFrom(type.data())) {
                    assertThat(fields.path(field).path("pattern").asText())
                            .as("%s of %s", field, type.type())
                            .isEqualTo(Person.ID);
                    assertThat(fields.path(field).path("maxLength").asInt()).isEqualTo(Person.ID_LENGTH);
                } else {
                    assertThat(fields.has(field)).isFalse();
                }
            }
        }
    }

    @Property(tries = 300)
    void whoeverHadAnIdBeforeHasItStill(@ForAll("idsOfTheFirstRelease") String id) {
        assertThat(Person.isEmployeeId(id)).isTrue();
    }

    @Provide
    Arbitrary<String> ids() {
        Arbitrary<String> generated = Arbitraries.strings()
                .withChars("abcXYZ019|+@;%._-#?&=:~'\"\\ äßéñ李龍\u0660\u200d")
                .ofMinLength(1)
                .ofMaxLength(Person.ID_LENGTH)
                .filter(Person::isEmployeeId);
        return Arbitraries.oneOf(Arbitraries.of(LIKE_REAL_ONES), generated);
    }

    @Provide
    Arbitrary<String> refused() {
        Arbitrary<String> wrong = Arbitraries.of("/", "\u0000", "\n", "\u0085", "\u2028", "\ud800", "\r\n");
        Arbitrary<String> inside =
                Combinators.combine(ids(), wrong, ids()).as((before, one, after) -> before + one + after);
        Arbitrary<String> atTheEnd = Combinators.combine(ids(), wrong).as((before, one) -> before + one);
        Arbitrary<String> tooLong =
                Arbitraries.strings().alpha().ofMinLength(Person.ID_LENGTH + 1).ofMaxLength(Person.ID_LENGTH + 50);
        Arbitrary<String> whole = Arbitraries.of("", ".", "..", " ", "\u00a0", "\u2003\u3000");
        return Arbitraries.oneOf(inside, atTheEnd, tooLong, whole);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(300),
                Arbitraries.strings().withChars(" ./\n\u2028\u00a0me").ofMaxLength(3),
                refused(),
                ids());
    }

    @Provide
    Arbitrary<String> idsOfTheFirstRelease() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .numeric()
                .withChars("._@-")
                .ofMinLength(1)
                .ofMaxLength(128)
                .filter(id -> !List.of(".", "..", "me").contains(id));
    }

    private static boolean accepts(String field, String text) {
        JsonNode data = JsonNodeFactory.instance
                .objectNode()
                .put("organisation", "acme")
                .put("employee", "employee-1")
                .put(field, text);
        return EventSchemas.faults(EventType.EMPLOYEE_LEFT, data).isEmpty();
    }

    private static JsonNode schema(EventType type) throws IOException {
        try (InputStream in = PersonIdPropertiesTest.class.getResourceAsStream(type.schema())) {
            return EventJson.MAPPER.readTree(in);
        }
    }

    private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
        Arrays.stream(sent.headers().toArray()).forEach(record.headers()::add);
        return record;
    }
}
