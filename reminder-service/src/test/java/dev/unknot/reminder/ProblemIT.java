package dev.unknot.reminder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProblemIT extends ServiceTest {

    private static final String HOURS = """
            {"zone": "UTC", "workingHours": [
              {"day": "monday", "from": "10:00", "to": "18:00"}, {"day": "monday", "from": "%s", "to": "%s"}]}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"zone\": \"Mars/zebra\"} | zone | is not an IANA time zone, such as Europe/Berlin",
                "{} | zone | must not be null",
                "{\"zone\": 1} | zone | must be text in quotation marks",
                "{\"zone\": \"UTC\", \"zebra\": 1} | ~~ | known are",
                "{\"zone\": \"UTC\", \"zone\": \"UTC\"} | ~~ | line 1",
                "{\"zone\": zebra} | ~~ | line 1",
                "{} {} | ~~ | must be one JSON object",
                "null | ~~ | must be one JSON object",
                "[] | ~~ | must be one JSON object",
                "{\"zone\": \"UTC\", \"country\": \"zebra\"} | country | must be a country code such as DE",
                "{\"zone\": \"UTC\", \"workingHours\": \"zebra\"} | workingHours | list in square brackets",
                "{\"zone\": \"UTC\", \"workingHours\": [null]} | workingHours[0] | must not be null",
                "{\"zone\": \"UTC\", \"workingHours\": [{\"day\": \"zebra\"}]} | workingHours[0].day | [monday,",
                "{\"zone\": \"UTC\", \"workingHours\": [{\"from\": \"zebra\"}]} | workingHours[0].from | a time of day such as 09:30",
                "{\"zone\": \"UTC\", \"workingHours\": [{\"day\": \"monday\", \"from\": \"09:00\"}]} | workingHours[0].to | null",
            })
    void namesTheFieldAndRepeatsNothing(String body, String field, String message) {
        Response response = as("platform").body(body).put("/employees/nobody");

        problem(response, 400);
        assertThat(response.<List<String>>path("violations.field")).contains(field);
        assertThat(response.asString()).contains(message);
        as("platform").get("/employees/nobody").then().statusCode(404);
    }

    @Test
    void hoursThatMakeNoSenseAreNamedByTheirPlace() {
        Response overlapping =
                as("platform").body(HOURS.formatted("09:00", "16:00")).put("/employees/nobody");
        problem(overlapping, 400);
        overlapping.then().body("violations[0].field", equalTo("workingHours[1]"));
        overlapping.then().body("violations[0].message", containsString("overlaps"));
        Response same = as("platform").body(HOURS.formatted("19:00", "19:00")).put("/employees/nobody");
        problem(same, 400);
        same.then().body("violations[0].field", equalTo("workingHours[1]"));
        same.then().body("violations[0].message", equalTo("from and to must differ"));
    }

    @Test
    void tellsAboutItselfToEverybody() {
        given().get("/q/health").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200);
        given().get("/q/openapi").then().statusCode(200).body(containsString("EmployeeRequest"));
    }

    @Test
    void faultsAreProblems() {
        given().get("/employees/me/plan").then().statusCode(401).contentType(containsString("problem+json"));
        problem(as("hr").get("/employees/me/plan"), 403);
        problem(as("employee-1").get("/nowhere"), 404);
        problem(as("employee-1").get("/employees/me/nudges?limit=0"), 400);
        problem(as("employee-1").get("/employees/me/nudges?limit=zebra"), 400);
        problem(as("employee-1").get("/employees/me/nudges?limit=201"), 400);
        problem(as("employee-1").get("/employees/me/nudges?state=zebra"), 400);
        problem(as("employee-1").get("/employees/me/nudges?cursor=zebra"), 400);
        problem(as("employee-1").get("/employees/me/nudges/unread?my%20zebra=1"), 400);
        problem(as("employee-1").get("/employees/employee-2/nudges"), 404);
        problem(as("employee-1").get("/employees/me/nudges/stream?lastEventId=zebra"), 400);
        problem(as("employee-1").header("Last-Event-ID", "zebra").get("/employees/me/nudges/stream"), 400);
        problem(as("employee-1").get("/employees/employee-2/nudges/stream"), 404);
        problem(as("platform").get("/employees/employee-2/nudges/stream"), 403);
        problem(as("employee-1").body("{}").post("/nudges/" + new UUID(0, 0) + "/outcomes"), 404);
        problem(as("employee-1").get("/employees/me/slots?date=zebra"), 400);
        problem(as("employee-1").get("/employees/me/slots?date=9999-12-31"), 400);
        problem(as("employee-1").get("/employees/me/slots?date=0001-01-01"), 400);
        problem(as("employee-1").get("/employees/me/nudges?my%20zebra=1"), 400);
        problem(as("employee-1").get("/nudges/x"), 404);
        problem(as("platform").patch("/employees/me"), 405);
        problem(as("employee-1").accept("text/csv").get("/employees/me"), 406);
        problem(as("platform").contentType("text/plain").body("{}").put("/employees/x"), 415);
        problem(as("platform").body("\"" + "x".repeat(300 * 1024) + "\"").put("/employees/x"), 413);
    }

    private static void problem(Response response, int status) {
        response.then()
                .statusCode(status)
                .contentType(containsString("application/problem+json"))
                .body("status", equalTo(status));
        assertThat(response.asString()).doesNotContain("zebra");
    }
}
