package dev.unknot.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.test.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class JsonBodyIT extends ServiceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | name | must not be null",
                "{\"name\": 1} | name | must be text in quotation marks",
                "{\"name\": \"x\", \"age\": \"zebra\"} | age | whole number such as 30",
                "{\"name\": \"x\", \"age\": 1.5} | age | whole number such as 30",
                "{\"name\": \"x\", \"age\": 1e400} | age | 308 digits",
                "{\"name\": \"x\", \"items\": \"zebra\"} | items | list in square brackets",
                "{\"name\": \"x\", \"items\": [null]} | items[0] | must not be null",
                "{\"name\": \"x\", \"items\": [{}, {\"value\": -1e999999999}]} | items[1].value | 308 digits",
                "{\"name\": \"a\\u0000zebra\"} | name | U+0000",
                "{\"name\": \"zebra\\ud800\"} | name | surrogate",
                "{\"name\": \"x\", \"items\": [{\"finding\": \"\\udc00\\ud800\"}]} | items[0].finding | surrogate",
                "{\"I have a zebra on my chest. It hurts\": 1} | ~~ | known are",
                "{\"zebra\\u0000\": 1} | ~~ | U+0000",
                "{\"name\": \"x\", \"items\": [{\"a zebra. it hurts\": 1}]} | items[0] | known are",
                "{\"a zebra\": {\"name\": \"\\u0000\"}} | ~~ | U+0000",
                "{\"\": 1} | ~~ | without a name",
                "{\"name\": zebra} | ~~ | line 1",
                "{\"name\": \"x\", \"name\": \"zebra\"} | ~~ | line 1",
                "[] | ~~ | one JSON object",
                "null | ~~ | one JSON object",
                "{} {} | ~~ | one JSON object",
            })
    void aFaultIsNamedAndNothingIsRepeated(String body, String field, String message) {
        Response response = put(body.getBytes(StandardCharsets.UTF_8));

        response.then().statusCode(400).contentType("application/problem+json");
        assertThat(response.<List<String>>path("violations.field")).containsExactly(field);
        assertThat(response.asString()).contains(message).doesNotContain("zebra");
    }

    @Test
    void otherEncodingsAndNoBodyAreRefused() {
        assertThat(put("{\"name\": \"x\"}".getBytes(StandardCharsets.UTF_16)).asString())
                .contains("must be UTF-8");
        // A surrogate in three bytes, which is no UTF-8.
        assertThat(put(new byte[] {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ':', '1', '}'})
                        .asString())
                .contains("must be UTF-8");
        put(new byte[0]).then().statusCode(400);
    }

    @Test
    void deepNestingIsRefusedWithoutFailing() {
        put(("{\"items\": " + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400);
    }

    @Test
    void aWholeCharacterOutsideTheBasicPlaneIsTaken() {
        put("{\"name\": \"\\ud83d\\ude00\"}".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(201);
    }

    @Test
    void aTreeNamesOnlyWhatTheServiceKnows() {
        Response known = post("{\"answer\": [{\"value\": 1e400}]}");
        Response unknown = post("{\"my zebra\": {\"value\": 1e400}}");

        assertThat(known.<List<String>>path("violations.field")).containsExactly("answer[0].value");
        assertThat(unknown.<List<String>>path("violations.field")).containsExactly("");
        assertThat(unknown.asString()).doesNotContain("zebra");
    }

    private static Response put(byte[] body) {
        return as("platform").contentType("application/json").body(body).put("/people/body");
    }

    private static Response post(String body) {
        return as("employee-1").contentType("application/json").body(body).post("/people/trees");
    }
}
