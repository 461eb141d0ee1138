package dev.unknot.http.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.unknot.test.LocalStackResource;
import dev.unknot.test.ServiceTest;
import dev.unknot.test.http.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CallerIT extends ServiceTest {

    @ParameterizedTest
    @ValueSource(strings = {"auth0|5f7c", "a.b+c@example.org", "ümlaut", "a;b", "100%", "a b", "😀", "a?b#c", "a\\b"})
    void anIdThatTokensCarryIsAnIdInAPath(String id) {
        Response created = put(encoded(id));

        created.then().statusCode(201).body("id", is(id));
        String location = created.header("Location");
        as("platform")
                .urlEncodingEnabled(false)
                .get(location)
                .then()
                .statusCode(200)
                .body("id", is(id));
        holder(id, "{\"org\":\"acme\",\"groups\":[\"employee\"]}")
                .urlEncodingEnabled(false)
                .get(location)
                .then()
                .statusCode(200)
                .body("id", is(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"me", "a%2Fb", "a%01b", "%20"})
    void whatIsNoIdIsRefusedWithTheReason(String segment) {
        Response refused = put(segment);

        refused.then().statusCode(400);
        assertThat(refused.<List<String>>path("violations.field")).containsExactly("id");
        assertThat(refused.<List<String>>path("violations.in")).containsExactly("path");
    }

    @Test
    void anIdHasAtMost255Characters() {
        put("😀".repeat(255).replace("😀", "%F0%9F%98%80")).then().statusCode(201);
        put("x".repeat(256)).then().statusCode(400);
    }

    @Test
    void whatFollowsASemicolonIsNotDropped() {
        put("a;b").then().statusCode(400).body("violations[0].message", containsString("%3B"));
        as("platform").get("/people/a").then().body("name", is(""));
    }

    @Test
    void meStandsForAnEmployeeWhoCalls() {
        as("employee-1").get("/people/me").then().statusCode(200).body("id", is("employee-1"));
        as("employee-1").get("/people/employee-1").then().statusCode(200);
        as("employee-1").get("/people/employee-2").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"groups":["employee"]}                      | the claim org is missing
            {"org":7,"groups":["employee"]}              | claim org of the token, which names the organisation, must be a string
            {"org":" ","groups":["employee"]}            | The claim org
            {"org":"a/b","groups":["employee"]}          | The claim org
            {"org":"..","groups":["employee"]}           | The claim org
            {"groups":["hr"]}                            | the claim org is missing
            {"org":"acme","groups":["hr"]}               | one of the roles employee, platform
            {"org":"acme"}                               | one of the roles employee, platform
            {"org":"acme","roles":["employee"]}          | one of the roles employee, platform
            """)
    void aGoodTokenIsToldWhatItLacks(String claims, String reason) {
        holder("x", claims)
                .get("/people/me")
                .then()
                .statusCode(403)
                .body("detail", containsString(reason))
                .body("detail", not(containsString("acme")));
    }

    @Test
    void aTokenForSeveralAudiencesIsGoodWhenWeAreOneOfThem() {
        holder("x", "{\"org\":\"acme\",\"groups\":[\"employee\"],\"aud\":[\"other\",\"unknot\"]}")
                .get("/people/me")
                .then()
                .statusCode(200);
    }

    @Test
    void anIdTokenIsForItsClientAndNotForUs() {
        SignedIn signedIn =
                SignedIn.as(LocalStackResource.issuer(), "x", "{\"org\":\"acme\",\"groups\":[\"employee\"]}");

        assertThat(payload(signedIn.idToken())).contains("\"aud\":\"a-page\"", "\"typ\":\"ID\"", "nonce", "at_hash");
        assertThat(payload(signedIn.accessToken()))
                .contains("\"aud\":\"unknot\"")
                .doesNotContain("nonce", "at_hash");
    }

    @Test
    void anOpenResourceLooksAtNoToken() {
        RestAssured.given().get("/people/open").then().statusCode(200);
        RestAssured.given()
                .auth()
                .oauth2("not.a.token")
                .get("/people/open")
                .then()
                .statusCode(200);
    }

    @Test
    void whereSomethingWasCreatedDoesNotHangOnTheHost() {
        as("platform")
                .contentType("application/json")
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "host=evil.example")
                .body("{\"name\": \"n\"}")
                .put("/people/located")
                .then()
                .statusCode(201)
                .header("Location", is("/people/located"));
    }

    private static Response put(String segment) {
        return as("platform")
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{\"name\": \"n\"}")
                .put("/people/" + segment);
    }

    private static RequestSpecification holder(String subject, String claims) {
        return RestAssured.given()
                .auth()
                .oauth2(SignedIn.as(LocalStackResource.issuer(), subject, claims)
                        .accessToken());
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String payload(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }
}
