package dev.unknot.reminder.firing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.Level;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.assessments.AssessmentCleared;
import dev.unknot.contracts.assessments.AssessmentCompleted;
import dev.unknot.contracts.nudges.NudgeDue;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.local.KafkaProbe;
import dev.unknot.local.LocalStackResource;
import dev.unknot.local.Tokens;
import dev.unknot.reminder.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ReminderTest {

    private static final KafkaProbe KAFKA = new KafkaProbe();

    @Inject
    TickJob tickJob;

    @Inject
    DataSource dataSource;

    @AfterAll
    static void close() {
        KAFKA.close();
    }

    @BeforeEach
    void publishRemedy() throws SQLException {
        SettableClock.set(SettableClock.MONDAY_MORNING);
        execute("UPDATE bucket SET watermark = '" + SettableClock.MONDAY_MORNING + "'");
        KAFKA.send(remedy("chin-tuck", List.of("artery-signs")));
        KAFKA.send(remedy("neck-roll", List.of()));
        await().until(() -> count("SELECT count(*) FROM remedy WHERE version > 0") == 2);
    }

    @Test
    void aReportIsAnsweredOnceInInboxAndTopic() {
        String person = person();
        KAFKA.send(enrolled(person));
        Event<AssessmentCompleted> event = event(completed(person, Level.SELF_CARE, List.of()));
        IntStream.range(0, 100).parallel().forEach(i -> KAFKA.send(event));
        List<Event<?>> nudges = awaitNudges(person, 1);
        NudgeDue nudge = (NudgeDue) nudges.get(0).data();
        assertThat(nudge.title() + nudge.text())
                .doesNotContainIgnoringCase("neck")
                .doesNotContain("chin");
        assertThat(nudge.deliverFrom()).isEqualTo(SettableClock.MONDAY_MORNING);
        // The next event of the same person is behind all hundred.
        KAFKA.send(completed(person, Level.SELF_CARE, List.of("artery-signs")));
        awaitNudges(person, 2);
        assertThat(strings("SELECT remedy FROM nudge WHERE employee = '" + person + "' ORDER BY remedy"))
                .containsExactly("chin-tuck", "neck-roll");
        assertThat(count("SELECT count(*) FROM slot WHERE state = 'fired' AND employee = '" + person + "'"))
                .isEqualTo(2);
    }

    @Test
    void anUrgentReportHoldsUntilItIsCleared() {
        String person = person();
        AssessmentCompleted urgent = completed(person, Level.URGENT, List.of("nerve-signs"));
        KAFKA.send(urgent);
        KAFKA.send(completed(person, Level.SELF_CARE, List.of()));
        awaitNudges(person, 2);
        assertThat(strings("SELECT kinds::text FROM nudge WHERE employee = '" + person + "'"))
                .containsOnly("{check-in}");
        KAFKA.send(new AssessmentCleared("acme", person, urgent.assessment(), Instant.parse("2026-11-24T09:00:00Z")));
        await().until(() -> count("SELECT count(*) FROM plan WHERE NOT held AND employee = '" + person + "'") == 1);
    }

    @Test
    void dueSlotsGoOutOnceHoweverManyTick() {
        String person = person();
        KAFKA.send(enrolled(person));
        await().until(() -> count("SELECT count(*) FROM plan WHERE employee = '" + person + "'") == 1);
        for (int minute = 1; minute <= 8 * 60; minute += 5) {
            SettableClock.set(SettableClock.MONDAY_MORNING.plus(Duration.ofMinutes(minute)));
            Stream.of(1, 2, 3)
                    .map(i -> CompletableFuture.runAsync(tickJob::tick))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        int fired = count("SELECT count(*) FROM slot WHERE state = 'fired' AND employee = '" + person + "'");
        assertThat(fired).isBetween(6, 8);
        assertThat(count("SELECT count(*) FROM nudge WHERE employee = '" + person + "'"))
                .isEqualTo(fired);
        assertThat(awaitNudges(person, fired).stream().map(Event::id)).doesNotHaveDuplicates();
    }

    @Test
    void anOutageIsFollowedByNoBurst() {
        String person = person();
        KAFKA.send(enrolled(person));
        await().until(() -> count("SELECT count(*) FROM plan WHERE employee = '" + person + "'") == 1);
        SettableClock.set(SettableClock.MONDAY_MORNING.plus(Duration.ofDays(1)));
        tickJob.tick();
        assertThat(count("SELECT count(*) FROM nudge WHERE employee = '" + person + "'"))
                .isLessThanOrEqualTo(1);
        assertThat(count("SELECT count(*) FROM slot WHERE state = 'expired' AND employee = '" + person + "'"))
                .isGreaterThan(15);
    }

    @Test
    void aBadEventIsADeadLetterAndTheNextIsHandled() {
        String person = person();
        KAFKA.send(new ProducerRecord<>(Topics.PEOPLE, "acme/" + person, "nonsense".getBytes()));
        KAFKA.send(enrolled(person));
        await().until(() -> count("SELECT count(*) FROM employee WHERE employee = '" + person + "'") == 1);
        await().untilAsserted(() -> assertThat(KAFKA.records(
                        Topics.deadLetters(Topics.PEOPLE), record -> ("acme/" + person).equals(record.key())))
                .singleElement()
                .satisfies(record -> assertThat(new String(record.headers()
                                .lastHeader("dead-letter-reason")
                                .value()))
                        .contains("CloudEvent")));
    }

    @Test
    void leavingErasesEverythingForGood() {
        String person = person();
        KAFKA.send(enrolled(person));
        await().until(() -> count("SELECT count(*) FROM plan WHERE employee = '" + person + "'") == 1);
        KAFKA.send(completed(person, Level.ROUTINE, List.of()));
        awaitNudges(person, 1);
        KAFKA.send(new EmployeeLeft("acme", person));
        List<String> tables = List.of("employee", "report", "plan", "slot", "nudge");
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
    void aPersonSeesTheirOwn() {
        KAFKA.send(enrolled("employee-1"));
        KAFKA.send(completed("employee-1", Level.SELF_CARE, List.of()));
        await().untilAsserted(() -> as("employee-1")
                .get("/employees/me/nudges?limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1)));
        String id = as("employee-1").get("/employees/me/nudges").path("items[0].id");
        as("employee-1").get("/nudges/" + id).then().statusCode(200).body("remedy", equalTo("chin-tuck"));
        as("employee-2").get("/nudges/" + id).then().statusCode(404);
        as("employee-1")
                .body(Map.of("outcome", "done"))
                .post("/nudges/" + id + "/outcomes")
                .then()
                .statusCode(204);
        as("employee-1")
                .body(Map.of("outcome", "snoozed"))
                .post("/nudges/" + id + "/outcomes")
                .then()
                .statusCode(422);
        as("employee-1").get("/nudges/" + id).then().body("state", equalTo("done"));
        as("employee-1").get("/employees/me/plan").then().statusCode(200).body("held", equalTo(false));
        as("employee-1")
                .get("/employees/me/slots?date=2026-11-23")
                .then()
                .statusCode(200)
                .body("items.state", hasItem("planned"))
                .body("items.state", hasItem("fired"));
    }

    @Test
    void whatIsWrongIsAProblem() {
        given().get("/employees/me/plan").then().statusCode(401).contentType(containsString("problem+json"));
        problem(as("platform").body(Map.of("zone", "Mars/Base")).put("/employees/x"), 400);
        problem(as("platform").body(Map.of()).put("/employees/x"), 400);
        problem(as("platform").body(Map.of("zone", "UTC", "unknown", 1)).put("/employees/x"), 400);
        problem(as("platform").body("{").put("/employees/x"), 400);
        problem(as("hr").get("/employees/me/plan"), 403);
        problem(as("employee-1").get("/nowhere"), 404);
        problem(as("employee-1").get("/employees/me/nudges?limit=0"), 400);
        problem(as("employee-1").get("/employees/me/nudges?cursor=x"), 400);
        problem(as("employee-1").get("/employees/me/slots?date=x"), 400);
        problem(as("platform").patch("/employees/me"), 405);
    }

    private static void problem(Response response, int status) {
        response.then().statusCode(status).contentType(containsString("application/problem+json"));
    }

    private static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client)).contentType("application/json");
    }

    private static String person() {
        return "p-" + UUID.randomUUID();
    }

    private static EmployeeEnrolled enrolled(String person) {
        return new EmployeeEnrolled(
                "acme",
                person,
                ZoneId.of("Europe/Berlin"),
                Optional.of("en"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static AssessmentCompleted completed(String person, Level level, List<String> avoid) {
        return new AssessmentCompleted(
                "acme",
                person,
                UUID.randomUUID(),
                level,
                false,
                Optional.of("neck"),
                List.of(),
                avoid,
                List.of("chin-tuck"),
                LocalDate.parse("2026-11-30"),
                Clock.systemUTC().instant());
    }

    private static RemedyPublished remedy(String slug, List<String> blockedBy) {
        return new RemedyPublished(
                slug,
                1,
                "stretch",
                List.of("neck"),
                List.of(),
                2,
                true,
                blockedBy,
                List.of(),
                Map.of("en", new RemedyPublished.Text("Neck " + slug, "Eases the neck.", List.of("Slowly."))));
    }

    private static Event<AssessmentCompleted> event(AssessmentCompleted data) {
        return new Event<>(
                UUID.randomUUID().toString(),
                URI.create("/test"),
                Clock.systemUTC().instant(),
                data);
    }

    private static List<Event<?>> awaitNudges(String person, int count) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> KAFKA.events(Topics.NUDGES, "acme/" + person).size() >= count);
        List<Event<?>> nudges = List.copyOf(KAFKA.events(Topics.NUDGES, "acme/" + person));
        assertThat(nudges).hasSize(count);
        return nudges;
    }

    private int count(String query) {
        return Integer.parseInt(strings(query).get(0));
    }

    private List<String> strings(String query) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
