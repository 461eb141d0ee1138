package dev.unknot.reminder.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventReader;
import dev.unknot.contracts.Level;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.assessments.AssessmentCompleted;
import dev.unknot.contracts.people.EmployeeChanged;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.test.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EnrolmentIT extends ServiceTest {

    @Test
    void leavingErasesEverythingForGood() {
        String person = person();
        enrol(person);
        await().until(() -> count("SELECT count(*) FROM plan WHERE employee = '" + person + "'") == 1);
        KAFKA.send(completed(person, Level.ROUTINE, List.of()));
        awaitNudges(person, 1);
        KAFKA.send(new EmployeeLeft("acme", person));
        List<String> tables = List.of("employee", "report", "plan", "slot", "nudge", "one_off");
        await().until(() -> count("SELECT count(*) FROM employee WHERE employee = '" + person + "'") == 0);
        Event<AssessmentCompleted> late = KAFKA.send(completed(person, Level.ROUTINE, List.of()));
        await().until(() -> count("SELECT count(*) FROM inbox WHERE event_id = '" + late.id() + "'") == 1);
        tables.forEach(
                table -> assertThat(count("SELECT count(*) FROM " + table + " WHERE employee = '" + person + "'"))
                        .as(table)
                        .isZero());
    }

    @Test
    void aPlatformManagesItsOwnPeopleOverHttp() {
        String person = person();
        as("platform")
                .body(Map.of("zone", "Europe/Berlin"))
                .put("/employees/" + person)
                .then()
                .statusCode(201);
        as("platform")
                .body(Map.of("zone", "Europe/Paris"))
                .put("/employees/" + person)
                .then()
                .statusCode(200);
        as("platform-other").get("/employees/" + person).then().statusCode(404);
        as("employee-1").get("/employees/" + person).then().statusCode(404);
        as("platform").get("/employees/" + person + "/plan").then().statusCode(403);
        as("platform").delete("/employees/" + person).then().statusCode(204);
        as("platform").get("/employees/" + person).then().statusCode(404);
    }

    @Test
    void anEventReplayedLateUndoesNothing() {
        String person = person();
        Instant moved = SettableClock.MONDAY_MORNING.minusSeconds(60);
        KAFKA.send(enrolled(person, "Europe/Paris", moved));
        Event<EmployeeEnrolled> old = enrolled(person, "Europe/Berlin", moved.minusSeconds(1));
        KAFKA.send(old);
        await().until(() -> count("SELECT count(*) FROM inbox WHERE event_id = '" + old.id() + "'") == 1);
        assertThat(strings("SELECT zone FROM employee WHERE employee = '" + person + "'"))
                .containsExactly("Europe/Paris");
        KAFKA.send(enrolled(person, "Europe/Madrid", moved.plusSeconds(1)));
        await().untilAsserted(() -> assertThat(strings("SELECT zone FROM employee WHERE employee = '" + person + "'"))
                .containsExactly("Europe/Madrid"));
    }

    private static Event<EmployeeEnrolled> enrolled(String person, String zone, Instant when) {
        return new Event<>(
                UUID.randomUUID().toString(),
                URI.create("/platform"),
                when,
                new EmployeeEnrolled(
                        "acme",
                        person,
                        ZoneId.of(zone),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void aPlatformsDepartureEndsThePersonsKeysOnEveryTopic() {
        String person = person();
        enrol(person);
        Event<EmployeeLeft> left = KAFKA.send(new EmployeeLeft("acme", person));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            for (String topic : List.of(Topics.PEOPLE, Topics.ADDRESSES)) {
                assertThat(KAFKA.tombstones(topic, "acme/" + person))
                        .as(topic)
                        .singleElement()
                        .satisfies(tombstone -> {
                            assertThat(tombstone.id()).isEqualTo(left.id());
                            assertThat(tombstone.source()).isEqualTo(left.source());
                        });
            }
        });
    }

    @Test
    void aDepartureOverHttpEndsThePersonsKeysToo() {
        String person = person();
        enrol(person);
        as("platform").delete("/employees/" + person).then().statusCode(204);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(KAFKA.tombstones(Topics.PEOPLE, "acme/" + person)).hasSize(1);
            assertThat(KAFKA.tombstones(Topics.ADDRESSES, "acme/" + person)).hasSize(1);
        });
        assertThat(KAFKA.records(Topics.PEOPLE, record -> ("acme/" + person).equals(record.key())))
                .extracting(record -> record.value() == null)
                .endsWith(false, true);
    }

    @Test
    void whoComesBackHasTheLastWordOnTheirKey() {
        String person = person();
        enrol(person);
        KAFKA.send(new EmployeeLeft("acme", person));
        await().until(() -> count("SELECT count(*) FROM employee WHERE employee = '" + person + "'") == 0);
        EmployeeChanged back = changed(person, "Asia/Tokyo");
        KAFKA.send(back);

        // Of a compacted topic only the newest record may be left: that a change brings somebody back, and that it
        // stands behind the tombstone.
        await().untilAsserted(() -> assertThat(strings("SELECT zone FROM employee WHERE employee = '" + person + "'"))
                .containsExactly("Asia/Tokyo"));
        await().untilAsserted(() -> assertThat(
                        KAFKA.records(Topics.PEOPLE, record -> ("acme/" + person).equals(record.key())))
                .last()
                .satisfies(record -> assertThat(EventReader.read(record).data()).isEqualTo(back)));
    }

    @Test
    void aTombstoneAloneErasesToo() {
        String person = person();
        enrol(person);
        KAFKA.send(new ProducerRecord<>(Topics.PEOPLE, null, clockMillis(), "acme/" + person, (byte[]) null));
        await().until(() -> count("SELECT count(*) FROM employee WHERE employee = '" + person + "'") == 0);
    }

    private static long clockMillis() {
        return SettableClock.MONDAY_MORNING.toEpochMilli();
    }

    @Test
    void aDepartureInTheFutureLocksNobodyOut() {
        String person = person();
        enrol(person);
        Instant year2030 = Instant.parse("2030-01-01T00:00:00Z");
        KAFKA.send(new Event<>(
                UUID.randomUUID().toString(), URI.create("/x"), year2030, new EmployeeLeft("acme", person)));
        await().untilAsserted(() -> assertThat(KAFKA.records(
                        Topics.deadLetters(Topics.PEOPLE), record -> ("acme/" + person).equals(record.key())))
                .hasSize(1));
        KAFKA.send(changed(person, "Asia/Tokyo"));
        await().untilAsserted(() -> assertThat(strings("SELECT zone FROM employee WHERE employee = '" + person + "'"))
                .containsExactly("Asia/Tokyo"));
    }

    @Test
    void anEnrolmentBeforeAnAnnouncedDepartureIsAConflict() {
        String person = person();
        enrol(person);
        Instant inAMinute = SettableClock.MONDAY_MORNING.plusSeconds(60);
        KAFKA.send(new Event<>(
                UUID.randomUUID().toString(), URI.create("/x"), inAMinute, new EmployeeLeft("acme", person)));
        await().until(() -> count("SELECT count(*) FROM employee WHERE employee = '" + person + "'") == 0);

        as("platform")
                .body(Map.of("zone", "Asia/Tokyo"))
                .put("/employees/" + person)
                .then()
                .statusCode(409);

        SettableClock.set(inAMinute.plusSeconds(1));
        as("platform")
                .body(Map.of("zone", "Asia/Tokyo"))
                .put("/employees/" + person)
                .then()
                .statusCode(201);
    }

    private static EmployeeChanged changed(String person, String zone) {
        return new EmployeeChanged(
                "acme",
                person,
                ZoneId.of(zone),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void aBadEventIsADeadLetterAndTheNextIsHandled() {
        String person = person();
        KAFKA.send(new ProducerRecord<>(Topics.PEOPLE, "acme/" + person, "nonsense".getBytes()));
        enrol(person);
        await().until(() -> count("SELECT count(*) FROM employee WHERE employee = '" + person + "'") == 1);
        await().untilAsserted(() -> assertThat(KAFKA.records(
                        Topics.deadLetters(Topics.PEOPLE), record -> ("acme/" + person).equals(record.key())))
                .singleElement()
                .satisfies(record -> assertThat(new String(record.headers()
                                .lastHeader("dead-letter-reason")
                                .value()))
                        .contains("CloudEvent")));
    }
}
