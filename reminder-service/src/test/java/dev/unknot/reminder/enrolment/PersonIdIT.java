package dev.unknot.reminder.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.test.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ids that tokens carry go through HTTP, events and erasure, and back. */
@QuarkusTest
class PersonIdIT extends ServiceTest {

    private static final Map<String, String> TOKYO = Map.of("zone", "Asia/Tokyo");

    static Stream<String> ids() {
        Arbitrary<String> generated = Arbitraries.strings()
                .withChars("abcXYZ019|+@;%._-#?&=:~ äßéñ李龍")
                .ofMinLength(1)
                .ofMaxLength(40)
                .filter(Person::isEmployeeId);
        return Stream.concat(
                Stream.of(
                        "auth0|64a1",
                        "d.e+f@example.org",
                        "ümläut",
                        "three more words",
                        "x;y%2Fz",
                        "...",
                        "李".repeat(255)),
                generated.sampleStream().limit(5));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void anIdComesAndGoesAndComesBack(String id) {
        platform().body(TOKYO).put("/employees/" + encoded(id)).then().statusCode(201);
        platform()
                .get("/employees/" + encoded(id))
                .then()
                .statusCode(200)
                .body("employee", equalTo(id))
                .body("zone", equalTo("Asia/Tokyo"));

        platform().delete("/employees/" + encoded(id)).then().statusCode(204);
        platform().get("/employees/" + encoded(id)).then().statusCode(404);

        SettableClock.set(SettableClock.MONDAY_MORNING.plusSeconds(1));
        platform().body(TOKYO).put("/employees/" + encoded(id)).then().statusCode(201);
        await().untilAsserted(() -> assertThat(types(id))
                .containsExactly(EmployeeEnrolled.class, EmployeeLeft.class, EmployeeEnrolled.class));
        assertThat(KAFKA.tombstones(Topics.PEOPLE, key(id)))
                .singleElement()
                .satisfies(gone -> assertThat(gone.person()).isEqualTo(new Person("acme", id)));

        KAFKA.send(new EmployeeLeft("acme", id));
        await().untilAsserted(
                        () -> platform().get("/employees/" + encoded(id)).then().statusCode(404));
    }

    private static List<Class<?>> types(String id) {
        return KAFKA.events(Topics.PEOPLE, key(id)).stream()
                .map(Event::data)
                .<Class<?>>map(EventData::getClass)
                .toList();
    }

    private static RequestSpecification platform() {
        return as("platform").urlEncodingEnabled(false);
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String key(String id) {
        return "acme/" + id;
    }
}
