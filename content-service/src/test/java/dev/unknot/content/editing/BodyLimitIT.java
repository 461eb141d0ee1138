package dev.unknot.content.editing;

import static dev.unknot.content.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;

import dev.unknot.test.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only the whole catalogue may have a large body. */
@QuarkusTest
class BodyLimitIT {

    private static final int REMEDY = 256 * 1024;
    private static final int CATALOGUE = 16 * 1024 * 1024;

    @TestHTTPResource
    URI service;

    @ParameterizedTest
    @CsvSource({"/remedies/large," + REMEDY, "/catalogue," + CATALOGUE})
    void rejectsABodyWithATooLargeContentLength(String path, int limit) {
        as("editor")
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(new byte[limit + 1])
                .put(path)
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString(Integer.toString(limit)));
    }

    @ParameterizedTest
    @CsvSource({"/remedies/large," + REMEDY, "/catalogue," + CATALOGUE})
    void rejectsAChunkedBodyThatIsTooLarge(String path, int limit) throws IOException, InterruptedException {
        HttpResponse<String> answer = chunked(path, limit + 1);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(Integer.toString(limit));
    }

    @Test
    void aCatalogueMayBeLargerThanARemedy() throws IOException, InterruptedException {
        HttpResponse<String> answer = chunked("/catalogue", REMEDY + 1);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("violations");
    }

    @ParameterizedTest
    @Timeout(20)
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            application/yaml | remedies: ["%s"]
            application/yaml | %s: 1
            application/yaml | remedies: [1%s]
            application/yaml | remedies: # %s
            application/json | {"remedies": ["%s"]}
            application/json | {"%s": 1}
            """)
    void aHugeValueIsRefusedQuickly(String type, String document) {
        as("editor")
                .contentType(type)
                .header("If-Match", "\"zzz\"")
                .body(document.formatted("0".repeat(15_900_000)).getBytes(StandardCharsets.US_ASCII))
                .put("/catalogue")
                .then()
                .statusCode(400)
                .body("detail.length()", lessThan(200));
    }

    private HttpResponse<String> chunked(String path, int size) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + Tokens.of("editor"))
                .header("Content-Type", "application/json")
                .header("If-None-Match", "*")
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size])))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
