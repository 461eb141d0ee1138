package dev.unknot.reminder.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.Level;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.assessments.AssessmentCompleted;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.reminder.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
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
        Instant moved = Instant.parse("2027-05-01T10:00:00Z");
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
