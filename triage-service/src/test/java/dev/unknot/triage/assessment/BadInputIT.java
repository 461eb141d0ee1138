package dev.unknot.triage.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BadInputIT extends ServiceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"narrative\": \"crushing chest zebra\", \"language\": \"zebra\"} | language",
                "{\"age\": 400} | age",
                "{\"age\": -1} | age",
                "{\"age\": \"zebra\"} | age",
                "{\"age\": 41.5} | age",
                "{\"area\": \"zebra\"} | area",
                "{\"sex\": \"zebra\"} | sex",
                "{\"evidence\": [{\"finding\": \"zebra\", \"present\": true}]} | evidence[0].finding",
                "{\"evidence\": [{\"present\": true}]} | evidence[0].finding",
                "{\"evidence\": [null]} | evidence[0].finding",
                "{\"evidence\": [{\"finding\": \"fever\"}]} | evidence[0].present",
                "{\"evidence\": [{\"finding\": \"fever\", \"present\": \"zebra\"}]} | evidence[0].present",
                "{\"evidence\": [{\"finding\": \"fever\", \"present\": true, \"value\": 39}]} | evidence[0].value",
                "{\"evidence\": [{\"finding\": \"days-of-pain\", \"present\": true}]} | evidence[0].value",
                "{\"evidence\": [{\"finding\": \"days-of-pain\", \"present\": true, \"value\": -3}]} | evidence[0].value",
                "{\"evidence\": [{\"finding\": \"days-of-pain\", \"present\": false}]} | evidence[0].present",
                "{\"evidence\": [{\"finding\": \"screen-region\", \"present\": true}]} | evidence[0].present",
                "{\"evidence\": [{\"finding\": \"fever\", \"present\": true}, {\"finding\": \"fever\", \"present\": false}]} | evidence[1]",
                "{\"evidence\": [{\"finding\": \"fever\", \"present\": true}, {\"finding\": \"screen-fever\", \"present\": false}]} | evidence[1]",
                "{\"age\": 41, \"evidence\": [{\"finding\": \"age-in-years\", \"present\": true, \"value\": 15}]} | evidence[0].value",
                "{\"evidence\": [{\"finding\": \"fever\", \"zebra\": true}]} | evidence[0]",
                "{\"evidence\": \"zebra\"} | evidence",
                "{\"setting\": \"zebra\"} | setting",
                "{\"tools\": [\"tennis-ball\", \"zebra\"]} | tools[1]",
                "{\"tools\": [null]} | tools[0]",
                "{\"wants\": [\"zebra\"]} | wants[0]",
            })
    void namesTheFieldAndRepeatsNothing(String body, String field) {
        Response response = assess("employee-1", body);

        response.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
        assertThat(response.asString()).doesNotContain("zebra");
    }

    @Test
    void rejectsInvalidJson() {
        for (String body : List.of("{\"age\": zebra", "", "null", "[]", "{} {}", "{\"age\": 1, \"age\": 2}")) {
            Response response = assess("employee-1", body);
            response.then().statusCode(400).contentType("application/problem+json");
            assertThat(response.asString()).doesNotContain("zebra");
        }
    }

    @Test
    void badInputChangesNothing() {
        int before = history().size();
        assess("employee-1", "{\"age\": 400}");
        assess("employee-1", "{\"narrative\": \"it hurts\", \"language\": \"xx\"}");

        assertThat(history()).hasSize(before);
    }

    private static List<String> history() {
        return as("employee-1").get("/employees/me/assessments?limit=200").path("items.id");
    }

    @Test
    void requiresAuthentication() {
        for (Response response : List.of(
                given().contentType("application/json").body("{}").post("/assessments"),
                given().auth().oauth2("no-token").get("/employees/me/assessments"),
                given().get("/protocol"))) {
            response.then().statusCode(401).contentType("application/problem+json");
        }
        for (String role : List.of("hr", "editor", "platform")) {
            assess(role, DROOPING_EYELID).then().statusCode(403).contentType("application/problem+json");
            as(role).get("/employees/me/assessments")
                    .then()
                    .statusCode(403)
                    .body("detail", containsString("the role employee in the claim groups"));
        }
    }

    @Test
    void everyOtherErrorIsAProblem() {
        problem(as("employee-1").get("/nowhere"), 404);
        problem(as("employee-1").get("/assessments/not-a-uuid"), 404);
        problem(as("employee-1").delete("/assessments"), 405);
        problem(as("employee-1").accept("text/csv").get("/protocol"), 406);
        problem(as("employee-1").contentType("text/plain").body("{}").post("/assessments"), 415);
        problem(as("employee-1").get("/protocol?my%20zebra=1"), 400);
        problem(as("employee-1").get("/employees/me/assessments?limit=0"), 400);
        problem(as("employee-1").get("/employees/me/assessments?limit=201"), 400);
        problem(as("employee-1").get("/employees/me/assessments?cursor=zebra"), 400);
        problem(
                as("employee-1")
                        .contentType("application/json")
                        .header("Idempotency-Key", "a b")
                        .body("{}")
                        .post("/assessments"),
                400);
        problem(
                as("employee-1")
                        .contentType("application/json")
                        .body("{\"confirmation\": \"yes\"}")
                        .post("/assessments/"
                                + assess("employee-1", DROOPING_EYELID).path("id") + "/clearance"),
                400);
    }

    @Test
    void rejectsABodyThatIsTooLarge() {
        String story = "x".repeat(300 * 1024);
        problem(assess("employee-1", "{\"narrative\": \"" + story + "\"}"), 413);
    }

    @Test
    void rejectsAChunkedBodyThatIsTooLarge() throws Exception {
        assertThat(chunked("x".repeat(300 * 1024)))
                .contains(" 413 ", "application/problem+json", "may have at most 262144 bytes");
        assertThat(chunked(DROOPING_EYELID)).contains(" 201 ", "EMERGENCY");
    }

    /** Sends a chunked body, as a streaming client does. */
    private static String chunked(String body) throws Exception {
        URI uri = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/assessments");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token("employee-1"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return " " + response.statusCode() + " " + response.headers().map() + response.body();
    }

    private static void problem(Response response, int status) {
        response.then().statusCode(status).contentType(containsString("application/problem+json"));
        assertThat(response.<Integer>path("status")).isEqualTo(status);
        assertThat(response.asString()).doesNotContain("zebra");
    }

    @Test
    void discoveryIsOpenToEveryone() {
        given().get("/q/health").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200);
        given().get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("/assessments/{id}/clearance"))
                .body(containsString("AssessmentRequest"));
    }
}
