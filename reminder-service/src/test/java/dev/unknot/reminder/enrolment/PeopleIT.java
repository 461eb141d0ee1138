package dev.unknot.reminder.enrolment;

import static io.restassured.RestAssured.config;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dev.unknot.contracts.Topics;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.test.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeopleIT extends ServiceTest {

    private static final String LINES = "application/x-ndjson";

    @Test
    void eachPersonIsEnrolledForItself() {
        String ann = person();
        String bob = person();
        Response answer = post("""
                [{"employee": "%s", "zone": "Europe/Berlin", "language": "de", "country": "DE", "unit": "Design",
                  "workingHours": [{"day": "monday", "from": "08:00", "to": "12:00"}]},
                 {"employee": "%s", "zone": "Mars/Zebra"},
                 {"employee": "a/b", "zone": "UTC"},
                 {"zone": "UTC"},
                 {"employee": "%s", "zone": 5},
                 "zebra",
                 {"employee": "%s", "zone": "Europe/Madrid"},
                 {"employee": "%s", "zone": "UTC"}]""".formatted(ann, bob, bob, bob, ann));

        answer.then()
                .statusCode(200)
                .body("results.status", contains(201, 400, 400, 400, 400, 400, 201, 409))
                .body("results[0].employee", equalTo(ann))
                .body("results[1].problem.violations[0].field", equalTo("zone"))
                .body("results[2].problem.violations[0].field", equalTo("employee"))
                .body("results[3].problem.violations[0].field", equalTo("employee"))
                .body("results[4].problem.violations[0].message", containsString("text in quotation marks"))
                .body("results[7].problem.detail", containsString("once"));
        assertThat(answer.asString()).doesNotContainIgnoringCase("zebra");
        as("platform")
                .get("/employees/" + ann)
                .then()
                .statusCode(200)
                .body("zone", equalTo("Europe/Berlin"))
                .body("unit", equalTo("Design"))
                .body("workingHours", hasSize(1));
        await().untilAsserted(() -> assertThat(KAFKA.events(Topics.PEOPLE, "acme/" + ann))
                .singleElement()
                .satisfies(event -> assertThat(event.data()).isInstanceOf(EmployeeEnrolled.class)));
    }

    @Test
    void theSameAgainChangesNothingAndAChangeIsOne() {
        String person = person();
        String line = "{\"employee\": \"" + person + "\", \"zone\": \"Europe/Berlin\"}\n";
        lines(line).then().statusCode(200).body("results.status", contains(201));
        lines(line).then().statusCode(200).body("results.status", contains(200));
        lines(line.replace("Berlin", "Paris")).then().statusCode(200).body("results.status", contains(200));

        as("platform").get("/employees/" + person).then().body("zone", equalTo("Europe/Paris"));
        await().untilAsserted(() ->
                assertThat(KAFKA.events(Topics.PEOPLE, "acme/" + person)).hasSize(2));
    }

    @Test
    void aBatchHasTheSameEffectAsOneByOne() {
        String alone = person();
        String batch = person();
        as("platform")
                .body(Map.of("zone", "Europe/Berlin", "language", "es"))
                .put("/employees/" + alone)
                .then()
                .statusCode(201);
        lines("{\"employee\": \"" + batch + "\", \"zone\": \"Europe/Berlin\", \"language\": \"es\"}")
                .then()
                .statusCode(200);

        for (String table : new String[] {"employee", "plan"}) {
            String row =
                    "SELECT (to_jsonb(t) - 'employee' - 'bucket')::text FROM " + table + " t WHERE employee = '%s'";
            assertThat(strings(row.formatted(batch))).hasSize(1).isEqualTo(strings(row.formatted(alone)));
        }
        assertThat(strings("SELECT bucket FROM plan WHERE employee = '" + batch + "'"))
                .isEqualTo(strings("SELECT bucket FROM employee WHERE employee = '" + batch + "'"));
    }

    @Test
    void whoLeftComesBack() {
        String person = person();
        String line = "{\"employee\": \"" + person + "\", \"zone\": \"UTC\"}";
        lines(line).then().body("results.status", contains(201));
        as("platform").delete("/employees/" + person).then().statusCode(204);
        lines(line).then().body("results.status", contains(409));
        SettableClock.set(SettableClock.MONDAY_MORNING.plusSeconds(1));
        lines(line).then().body("results.status", contains(201));

        as("platform").get("/employees/" + person).then().statusCode(200);
    }

    @Test
    void manyAreEnrolledAtOnce() {
        String many = person();
        String body = IntStream.range(0, 1_200)
                .mapToObj(i -> "{\"employee\": \"" + many + "-" + i + "\", \"zone\": \"Europe/Berlin\"}")
                .collect(Collectors.joining("\n"));
        lines(body).then().statusCode(200).body("results.status", everyItem(equalTo(201)));

        assertThat(count("SELECT count(*) FROM plan WHERE employee LIKE '" + many + "-%'"))
                .isEqualTo(1_200);
        execute("DELETE FROM plan WHERE employee LIKE '" + many + "-%'");
        execute("DELETE FROM employee WHERE employee LIKE '" + many + "-%'");
    }

    @Test
    void theBodyAndTheCallerAreChecked() {
        post("{}").then().statusCode(400).contentType("application/problem+json");
        post("[]").then().statusCode(400);
        lines("{}\n".repeat(10_001)).then().statusCode(400);
        as("employee-1").body("[]").post("/employees").then().statusCode(403);
        as("platform")
                .contentType("text/plain")
                .body("[]")
                .post("/employees")
                .then()
                .statusCode(415);
    }

    private static Response post(String body) {
        return as("platform").body(body).post("/employees");
    }

    private static Response lines(String body) {
        return as("platform")
                .config(config().encoderConfig(encoderConfig().encodeContentTypeAs(LINES, ContentType.TEXT)))
                .contentType(LINES)
                .body(body)
                .post("/employees");
    }
}
