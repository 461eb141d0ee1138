package dev.unknot.http.caching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.unknot.test.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CachingIT extends ServiceTest {

    private static final String WORDS = "/people/words";

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"old\", W/%s", "\"old\",%s", "*"})
    void whatTheClientHasIsNotSentAgain(String ifNoneMatch) {
        String tag = as("employee-1").get(WORDS).header("ETag");

        for (String method : new String[] {"GET", "HEAD"}) {
            Response again = as("employee-1")
                    .header("If-None-Match", ifNoneMatch.formatted(tag))
                    .request(method, WORDS);
            assertThat(again.statusCode()).as(method).isEqualTo(304);
            assertThat(again.header("ETag")).isEqualTo(tag);
            assertThat(again.asByteArray()).isEmpty();
        }
    }

    @Test
    void whatTheClientDoesNotHaveIsSent() {
        as("employee-1")
                .header("If-None-Match", "\"old\", W/\"older\"")
                .get(WORDS)
                .then()
                .statusCode(200)
                .header("Cache-Control", is("private, no-cache"));
    }

    @Test
    void nothingAboutAPersonIsStoredOnTheWay() {
        Response personal = as("employee-1").get("/people/me");

        assertThat(personal.header("Cache-Control")).isEqualTo("no-store");
        assertThat(personal.header("ETag")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "1"          | 200
            "0", "1"     | 200
            W/"1"        | 412
            "2"          | 412
            *            | 428
            """)
    void aChangeNeedsTheStrongTagOfWhatIsThere(String ifMatch, int status) {
        rename(ifMatch).statusCode(status);
    }

    private static ValidatableResponse rename(String ifMatch) {
        return as("platform")
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body("{\"name\": \"x\"}")
                .put("/people/x/name")
                .then();
    }
}
