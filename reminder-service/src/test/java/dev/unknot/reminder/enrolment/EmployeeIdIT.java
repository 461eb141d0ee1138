package dev.unknot.reminder.enrolment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.unknot.reminder.ServiceTest;
import dev.unknot.test.LocalStackResource;
import dev.unknot.test.http.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids as tokens carry them are ids here, and what no event could carry is refused before anything is stored. */
@QuarkusTest
class EmployeeIdIT extends ServiceTest {

    private static final String KNOWN = "{\"zone\": \"Europe/Berlin\"}";

    @ParameterizedTest
    @ValueSource(strings = {"auth0|5f7c", "a.b+c@example.org", "ümlaut", "semi;colon", "100%", "two words", "😀"})
    void somebodyWithThisIdIsEnrolledFoundAndLetGo(String id) {
        put(encoded(id), KNOWN).then().statusCode(201).body("employee", equalTo(id));

        String token = SignedIn.as(LocalStackResource.issuer(), id, "{\"org\":\"acme\",\"groups\":[\"employee\"]}")
                .accessToken();
        for (String self : List.of("me", encoded(id))) {
            given().auth()
                    .oauth2(token)
                    .urlEncodingEnabled(false)
                    .get("/employees/" + self)
                    .then()
                    .statusCode(200)
                    .body("employee", equalTo(id));
        }
        as("platform")
                .urlEncodingEnabled(false)
                .delete("/employees/" + encoded(id))
                .then()
                .statusCode(204);
        given().auth().oauth2(token).get("/employees/me").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"me", "a%2Fb", "a%00b", "a%7Fb", "%20", "a;b"})
    void whatIsNoIdIsRefused(String segment) {
        Response refused = put(segment, KNOWN);

        refused.then().statusCode(400);
        assertThat(refused.<List<String>>path("violations.field")).containsExactly("id");
        assertThat(refused.<List<String>>path("violations.in")).containsExactly("path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"org\":7,\"groups\":[\"platform\"]}", "{\"org\":\"a/b\",\"groups\":[\"platform\"]}"})
    void anOrganisationThatNoEventCarriesStoresNothing(String claims) {
        String token = SignedIn.as(LocalStackResource.issuer(), "p", claims).accessToken();

        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(KNOWN)
                .put("/employees/of-no-organisation")
                .then()
                .statusCode(403);
        assertThat(count("SELECT count(*) FROM employee WHERE employee = 'of-no-organisation'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "garbage", "text/html"})
    void whatCannotBeAnsweredStoresNothing(String accept) {
        as("platform")
                .header("Accept", accept)
                .body(KNOWN)
                .put("/employees/unacceptable")
                .then()
                .contentType("application/problem+json");
        as("platform").get("/employees/unacceptable").then().statusCode(404);
    }

    @Test
    void aUnitThatNoDatabaseStoresIsNamed() {
        for (String unit : List.of("a\\u0000b", "\\ud800")) {
            Response refused = put("of-a-unit", "{\"zone\": \"UTC\", \"unit\": \"" + unit + "\"}");
            refused.then().statusCode(400);
            assertThat(refused.<List<String>>path("violations.field")).containsExactly("unit");
        }
        as("platform").get("/employees/of-a-unit").then().statusCode(404);
    }

    private static Response put(String segment, String body) {
        return as("platform").urlEncodingEnabled(false).body(body).put("/employees/" + segment);
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
