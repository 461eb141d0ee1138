package dev.unknot.reminder.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.people.EmployeeChanged;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.contracts.people.WorkingTime;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.reminder.person.Enrolment;
import dev.unknot.test.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What platforms announce comes many at a time; it has the same effect as one by one. */
@QuarkusTest
class AnnouncedPeopleIT extends ServiceTest {

    private static final Instant NOW = SettableClock.MONDAY_MORNING;

    @Inject
    EnrolAnnouncedPeople enrolAnnouncedPeople;

    @Test
    void togetherHasTheSameEffectAsARequest() {
        String together = person();
        String alone = person();
        as("platform")
                .body(Map.of("zone", "Europe/Berlin", "language", "es"))
                .put("/employees/" + alone)
                .then()
                .statusCode(201);
        enrol(enrolment(together, "Europe/Berlin", NOW));

        for (String table : new String[] {"employee", "plan"}) {
            String row =
                    "SELECT (to_jsonb(t) - 'employee' - 'bucket')::text FROM " + table + " t WHERE employee = '%s'";
            assertThat(strings(row.formatted(together))).hasSize(1).isEqualTo(strings(row.formatted(alone)));
        }
    }

    @Test
    void theNewestCountsWhateverComesLast() {
        String person = person();
        enrol(
                enrolment(person, "Europe/Berlin", NOW),
                enrolment(person, "Europe/Paris", NOW.plusMillis(2)),
                enrolment(person, "Europe/Madrid", NOW.plusMillis(1)));
        assertThat(zone(person)).isEqualTo("Europe/Paris");

        enrol(enrolment(person, "Europe/Madrid", NOW.plusMillis(1)));
        assertThat(zone(person)).isEqualTo("Europe/Paris");
        enrol(enrolment(person, "Europe/Madrid", NOW.plusMillis(3)), enrolment(person(), "Europe/Rome", NOW));
        assertThat(zone(person)).isEqualTo("Europe/Madrid");

        enrol(enrolment(person, "Europe/Madrid", NOW.plusMillis(9)));
        enrol(enrolment(person, "Europe/Paris", NOW.plusMillis(8)));
        assertThat(zone(person)).isEqualTo("Europe/Madrid");
    }

    @Test
    void whoLeftStaysAwayUnlessItIsLater() {
        String person = person();
        enrol(enrolment(person, "Europe/Berlin", NOW));
        as("platform").delete("/employees/" + person).then().statusCode(204);

        enrol(enrolment(person, "Europe/Berlin", NOW.minusMillis(1)), enrolment(person(), "Europe/Rome", NOW));
        assertThat(count("SELECT count(*) FROM employee WHERE employee = '" + person + "'"))
                .isZero();
        enrol(enrolment(person, "Europe/Berlin", NOW.plusMillis(1)), enrolment(person(), "Europe/Rome", NOW));
        assertThat(zone(person)).isEqualTo("Europe/Berlin");
    }

    @Test
    void oneThatMakesNoSenseSpoilsTheTransaction() {
        String good = person();
        assertThatThrownBy(
                        () -> enrol(enrolment(good, "Europe/Berlin", NOW), new Enrolment(overlapping(person()), NOW)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(count("SELECT count(*) FROM employee WHERE employee = '" + good + "'"))
                .isZero();
    }

    @Test
    void aBadEventCostsOnlyItself() {
        List<String> people = Stream.generate(ServiceTest::person).limit(60).toList();
        String bad = person();
        String gone = person();
        for (int i = 0; i < people.size(); i++) {
            Event<?> event = KAFKA.send(enrolled(people.get(i), "Europe/Berlin"));
            if (i % 20 == 0) {
                KAFKA.send(overlapping(bad));
                KAFKA.send(event);
            }
            if (i % 30 == 0) {
                KAFKA.send(enrolled(gone, "Europe/Berlin"));
                KAFKA.send(new EmployeeLeft("acme", gone));
            }
        }
        String last = people.get(59);
        KAFKA.send(new EmployeeChanged(
                "acme",
                last,
                ZoneId.of("Europe/Rome"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));

        await().until(() -> strings("SELECT zone FROM employee WHERE employee = '" + last + "'")
                .equals(List.of("Europe/Rome")));
        String named = String.join("', '", people);
        await().until(() -> count("SELECT count(*) FROM plan WHERE employee IN ('" + named + "')") == 60);
        assertThat(count("SELECT count(*) FROM employee WHERE employee IN ('" + bad + "', '" + gone + "')"))
                .isZero();
        await().untilAsserted(() -> assertThat(KAFKA.records(
                        Topics.deadLetters(Topics.PEOPLE), letter -> ("acme/" + bad).equals(letter.key())))
                .hasSize(3));
    }

    private void enrol(Enrolment... all) {
        QuarkusTransaction.requiringNew().run(() -> enrolAnnouncedPeople.enrol(List.of(all)));
    }

    private String zone(String person) {
        return strings("SELECT zone FROM employee WHERE employee = '" + person + "'")
                .get(0);
    }

    private static Enrolment enrolment(String person, String zone, Instant when) {
        return new Enrolment(enrolled(person, zone), when);
    }

    private static EmployeeEnrolled enrolled(String person, String zone) {
        return new EmployeeEnrolled(
                "acme",
                person,
                ZoneId.of(zone),
                Optional.of("es"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static EmployeeEnrolled overlapping(String person) {
        return new EmployeeEnrolled(
                "acme",
                person,
                ZoneId.of("UTC"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(IntStream.of(9, 10)
                        .mapToObj(from ->
                                new WorkingTime(WorkingTime.Weekday.MONDAY, LocalTime.of(from, 0), LocalTime.of(17, 0)))
                        .toList()));
    }
}
