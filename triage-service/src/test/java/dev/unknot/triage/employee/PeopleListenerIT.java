package dev.unknot.triage.employee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventWriter;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.test.KafkaProbe;
import dev.unknot.triage.assessment.ServiceTest;
import dev.unknot.triage.edition.CallersProtocol;
import dev.unknot.triage.language.Language;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeopleListenerIT extends ServiceTest {

    static {
        // A slow machine must not fail the test.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    private static final URI PLATFORM = URI.create("/test-platform");

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    CallersProtocol protocol;

    private KafkaProbe kafka;

    @BeforeEach
    void open() {
        kafka = new KafkaProbe();
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    private static EmployeeEnrolled enrolled(String employee, String zone) {
        return enrolled(employee, zone, Optional.empty());
    }

    private static EmployeeEnrolled enrolled(String employee, String zone, Optional<String> language) {
        return new EmployeeEnrolled(
                "acme", employee, ZoneId.of(zone), language, Optional.of("NZ"), Optional.empty(), Optional.empty());
    }

    private long rows(String table, String employee) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long)
                        database.createNativeQuery("SELECT count(*) FROM " + table + " WHERE employee = ?1", Long.class)
                                .setParameter(1, employee)
                                .getSingleResult());
    }

    @Test
    void theFollowUpDayIsInThePersonsZone() {
        kafka.send(enrolled("employee-2", "Pacific/Kiritimati"));
        await().until(() -> rows("employee", "employee-2") == 1);

        String day = assess("employee-2", DROOPING_EYELID).path("followUpOn");

        assertThat(day)
                .isEqualTo(LocalDate.now(clock.withZone(ZoneId.of("Pacific/Kiritimati")))
                        .plusDays(1)
                        .toString());
    }

    @Test
    void whoeverAsksForNoLanguageIsAnsweredInTheirOwn() {
        String employee = person();
        kafka.send(enrolled(employee, "Europe/Vienna", Optional.of("de-AT")));
        await().until(() -> rows("employee", employee) == 1);
        Person person = new Person("acme", employee);

        assertThat(protocol.inForce(person, Optional.empty()).language()).isEqualTo(Language.GERMAN);
        assertThat(protocol.inForce(person, Optional.of(Language.SPANISH)).language())
                .isEqualTo(Language.SPANISH);
        assertThat(protocol.inForce(new Person("acme", person()), Optional.empty())
                        .language())
                .isEqualTo(Language.ENGLISH);
    }

    @Test
    void leavingErasesAPersonAndALateEventRestoresNothing() {
        Instant now = clock.instant();
        EmployeeEnrolled data = enrolled("hr-other", "Europe/Paris");
        kafka.send(new Event<>(UUID.randomUUID().toString(), PLATFORM, now.minusSeconds(60), data));
        await().until(() -> rows("employee", "hr-other") == 1);
        insertAssessmentOf("hr-other");

        kafka.send(new Event<>(
                UUID.randomUUID().toString(), PLATFORM, now.minusSeconds(30), new EmployeeLeft("acme", "hr-other")));
        await().until(() -> rows("employee", "hr-other") == 0 && rows("assessment", "hr-other") == 0);

        kafka.send(new Event<>(UUID.randomUUID().toString(), PLATFORM, now.minusSeconds(45), data));
        kafka.send(new Event<>(
                UUID.randomUUID().toString(), PLATFORM, now.minusSeconds(44), enrolled("hr-other", "Asia/Tokyo")));
        Event<EmployeeEnrolled> again =
                new Event<>(UUID.randomUUID().toString(), PLATFORM, now, enrolled("hr-other", "Europe/Oslo"));
        assertThat(rows("employee", "hr-other")).isZero();
        kafka.send(again);
        await().until(() -> rows("employee", "hr-other") == 1);
        assertThat(zone("hr-other")).isEqualTo("Europe/Oslo");
    }

    private String zone(String employee) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (String)
                        database.createNativeQuery("SELECT zone FROM employee WHERE employee = ?1", String.class)
                                .setParameter(1, employee)
                                .getSingleResult());
    }

    private void insertAssessmentOf(String employee) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("""
                                INSERT INTO assessment (id, organisation, employee, level, protocol_version, protocol_hash,
                                    answers, result, reported_at, request_hash)
                                VALUES (?1, 'acme', ?2, 'ROUTINE', '1', 'x', '{}', '{}', now(), 'x')
                                """)
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, employee)
                        .executeUpdate());
    }

    @Test
    void aPersonWhoLeftCanReportOnlyAfterReturning() {
        assess("employee-3", DROOPING_EYELID).then().statusCode(201);
        kafka.send(new EmployeeLeft("acme", "employee-3"));
        await().until(() -> rows("assessment", "employee-3") == 0);

        assess("employee-3", DROOPING_EYELID).then().statusCode(403).contentType("application/problem+json");

        kafka.send(enrolled("employee-3", "UTC"));
        await().until(() -> rows("employee", "employee-3") == 1);
        assess("employee-3", DROOPING_EYELID).then().statusCode(201);
    }

    @Test
    void sendsABadEventToTheDeadLettersAndGoesOn() {
        String key = "acme/bad-" + UUID.randomUUID();
        kafka.send(new ProducerRecord<>(Topics.PEOPLE, 0, key, "no event".getBytes(StandardCharsets.UTF_8)));
        String employee = "after-" + UUID.randomUUID();
        ProducerRecord<String, byte[]> next = EventWriter.record(
                new Event<>(UUID.randomUUID().toString(), PLATFORM, clock.instant(), enrolled(employee, "UTC")));
        kafka.send(new ProducerRecord<>(next.topic(), 0, null, next.key(), next.value(), next.headers()));

        await().until(() -> rows("employee", employee) == 1);
        await().untilAsserted(() -> assertThat(
                        kafka.records(Topics.deadLetters(Topics.PEOPLE), record -> key.equals(record.key())))
                .hasSize(1)
                .allSatisfy(record -> assertThat(new String(
                                record.headers()
                                        .lastHeader("dead-letter-reason")
                                        .value(),
                                StandardCharsets.UTF_8))
                        .contains("not a CloudEvent")));
    }
}
