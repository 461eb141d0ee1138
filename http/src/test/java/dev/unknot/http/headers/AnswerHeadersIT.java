package dev.unknot.http.headers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.unknot.test.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AnswerHeadersIT extends ServiceTest {

    private static final RestAssuredConfig AS_SENT =
            RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());

    @ParameterizedTest
    @CsvSource({"10, false", "900, false", "1100, true", "50000, true"})
    void onlyAnAnswerOfOneKibibyteIsWorthCompressing(int length, boolean compressed) {
        Response response = as("employee-1")
                .config(AS_SENT)
                .header("Accept-Encoding", "gzip")
                .get("/people/words?length=" + length);

        assertThat("gzip".equals(response.header("Content-Encoding"))).isEqualTo(compressed);
        assertThat(response.asByteArray().length < length).isEqualTo(compressed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html", "garbage", "application/json;q=0"})
    void whatCannotBeAnsweredIsNotDone(String accept) {
        as("platform")
                .contentType("application/json")
                .header("Accept", accept)
                .body("{\"name\": \"stored\"}")
                .put("/people/unacceptable");

        as("platform").get("/people/unacceptable").then().body("name", is(""));
    }

    @Test
    void aResourceMayOfferSeveralTypes() {
        given().accept("application/vnd.sample+json")
                .get("/people/open")
                .then()
                .statusCode(200)
                .contentType("application/vnd.sample+json");
    }
}
