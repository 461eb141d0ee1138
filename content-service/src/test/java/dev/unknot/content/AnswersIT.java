package dev.unknot.content;

import static dev.unknot.content.Api.as;
import static dev.unknot.content.Api.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.unknot.content.publication.BundledCatalogue;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses to invalid requests and to conditional ones. */
@QuarkusTest
class AnswersIT {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            area       | moon                 | lower-back
            kind       | dance                | stretch
            tool       | rock                 | foam-roller
            cause      | monday               | sitting-still
            condition  | boredom              | knot
            avoid      | homework             | pregnancy
            maxMinutes | -1                   | from 1 to 240
            maxMinutes | 99999999999          | from 1 to 240
            atDesk     | perhaps              | true
            lang       | !                    | language tag
            limit      | 0                    | from 1 to 200
            limit      | 201                  | from 1 to 200
            cursor     | nonsense             | next of an earlier page
            cursor     | MS4y                 | next of an earlier page
            colour     | red                  | known are area, atDesk
            """)
    void namesAnInvalidParameterAndItsValidValues(String name, String value, String message) {
        problem(get("/remedies", name, value), 400)
                .body("violations.field", hasItem(name))
                .body("violations[0].in", is("query"))
                .body("violations[0].message", containsString(message));
    }

    @Test
    void ignoresABlankParameter() {
        get("/remedies", "area", "", "maxMinutes", "", "atDesk", "", "cursor", "", "lang", "", "limit", 200)
                .statusCode(200)
                .body("items.size()", is(BundledCatalogue.read().remedies().size()));
    }

    @Test
    void namesAllInvalidParametersAtOnce() {
        problem(get("/remedies", "area", "moon", "limit", "many"), 400)
                .body("violations.field", is(List.of("area", "limit")));
    }

    @Test
    void rejectsASingleParameterGivenTwice() {
        problem(get("/remedies", "limit", 1, "limit", 2), 400).body("violations[0].message", is("must be given once"));
    }

    @Test
    void rejectsUnknownParametersEverywhere() {
        problem(get("/vocabulary", "x", 1), 400).body("violations[0].field", is("x"));
        problem(get("/remedies/heat-pack", "q", "heat"), 400)
                .body("violations[0].message", is("is not known; known are country, lang"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/remedies", "/remedies/heat-pack", "/vocabulary", "/remedies?area=moon"})
    void requiresAToken(String path) {
        problem(given().get(path).then(), 401);
        problem(given().auth().oauth2("not.a.token").get(path).then(), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/remedies", "/remedies/heat-pack", "/vocabulary"})
    void requiresARoleAndAnOrganisation(String path) {
        problem(as("stranger").get(path).then(), 403).body("detail", containsString("organisation"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"employee-1", "hr", "editor", "platform", "employee-other"})
    void everyRoleOfEveryOrganisationMayRead(String client) {
        as(client).get("/remedies/heat-pack").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/remedies/no-such-remedy", "/nothing", "/remedies/heat-pack/steps", "/"})
    void aMissingResourceIsAProblem(String path) {
        problem(get(path), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/remedies/%27%20OR%201=1", "/remedies/HEAT-PACK"})
    void anInvalidSlugIsNotFound(String path) {
        problem(as("employee-1").urlEncodingEnabled(false).get(path).then(), 404);
    }

    @Test
    void anUnsupportedMethodIsAProblem() {
        problem(as("editor").patch("/remedies/heat-pack").then(), 405);
    }

    @Test
    void anUnknownFormatIsAProblem() {
        problem(as("employee-1").accept("text/csv").get("/remedies").then(), 406);
    }

    @Test
    void aBodyThatIsTooLargeIsAProblem() {
        problem(as("editor").body(new byte[300_000]).put("/remedies/heat-pack").then(), 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/remedies?area=neck", "/remedies/heat-pack", "/vocabulary"})
    void answersAMatchingEntityTagWithNotModified(String path) {
        Response first = as("employee-1").get(path);
        String tag = first.header("ETag");
        assertThat(tag).matches("\"[A-Za-z0-9_-]{22}\"");
        assertThat(first.header("Cache-Control")).contains("private");
        assertThat(first.contentType()).startsWith("application/json");

        Response again = as("employee-1").header("If-None-Match", tag).get(path);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);

        as("employee-1").header("If-None-Match", "\"old\"").get(path).then().statusCode(200);
        as("employee-1").header("If-None-Match", "W/" + tag).get(path).then().statusCode(304);
    }

    @Test
    void theApiHealthAndMetricsAreOpenToAll() {
        given().get("/q/health").then().statusCode(200).body("status", is("UP"));
        given().get("/q/metrics").then().statusCode(200);
        given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths.'/remedies'.get.parameters.find { it.name == 'avoid' }.description", notNullValue())
                .body("paths.'/remedies'.get.parameters.find { it.name == 'limit' }.schema.type", is("integer"));
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", is(status))
                .body("title", notNullValue());
    }
}
