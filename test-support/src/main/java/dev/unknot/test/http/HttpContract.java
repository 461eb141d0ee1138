package dev.unknot.test.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unknot.local.server.TokenRequest;
import dev.unknot.test.LocalStackResource;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for the HTTP of every service. Each service runs it against itself. */
public abstract class HttpContract {

    private static final Map<String, String> ALWAYS = Map.of(
            "x-content-type-options", "nosniff",
            "referrer-policy", "no-referrer",
            "x-frame-options", "DENY",
            "cross-origin-resource-policy", "same-origin",
            "content-security-policy", "default-src 'none'; frame-ancestors 'none'");

    @TestHTTPResource
    URI service;

    /** Made with {@link #ofThisService}. */
    protected abstract HttpSubject subject();

    /** The service under test; {@link HttpSubject} explains the rest. */
    protected final HttpSubject ofThisService(
            String read, String writer, String method, String write, Map<String, String> headers, String body) {
        return new HttpSubject(
                service.resolve("/").toString(),
                LocalStackResource.issuer(),
                "employee-1",
                read,
                writer,
                method,
                write,
                headers,
                body);
    }

    @ParameterizedTest
    @EnumSource
    void aFaultIsAProblemThatSaysWhatToDo(HttpFault fault) {
        RawResponse answer = fault.tryOn(subject());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(fault.status());
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(answer.headers()).containsEntry("cache-control", "no-store").containsAllEntriesOf(ALWAYS);
        JsonNode problem = answer.json();
        assertThat(problem.path("type").asText()).isEqualTo(fault.type());
        assertThat(problem.path("status").asInt()).isEqualTo(fault.status());
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).endsWith(".");
        assertThat(problem.path("instance").asText()).startsWith("/").doesNotContain("?");
        if (fault.status() == 400) {
            assertThat(fields(problem)).containsExactly(fault.field());
        }
        assertThat(answer.body()).doesNotContain("my chest", "garbage");
    }

    @Test
    void whatIsNotAllowedSaysWhatIs() {
        assertThat(HttpFault.WRONG_METHOD.tryOn(subject()).headers().get("allow"))
                .contains(subject().method());
    }

    @Test
    void whoeverIsNotSignedInIsToldHow() {
        assertThat(HttpFault.NO_TOKEN.tryOn(subject()).headers()).containsEntry("www-authenticate", "Bearer");
    }

    @Test
    void whatTheDescriptionOffersIsAnswered() {
        for (String accept : List.of(
                "*/*",
                "application/*",
                "application/json",
                "text/html, application/json;q=0.5",
                "text/html, *; q=.2, */*; q=.2")) {
            RawResponse answer = read().header("Accept", accept).send();
            assertThat(answer.status()).as(accept).isEqualTo(200);
            assertThat(answer.headers().get("content-type")).startsWith("application/json");
            assertThat(answer.headers()).containsAllEntriesOf(ALWAYS);
        }
        assertThat(read().header("Accept", "application/json;q=0").send().status())
                .isEqualTo(406);
    }

    @Test
    void otherOriginsAreNotLetIn() {
        assertThat(read().header("Origin", "https://elsewhere.example").send().headers())
                .doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void aStrangerPutsNoPathIntoTheMetrics() {
        for (String target : List.of("/anybody-1/plan?x=%zz", "/anybody-2/plan", "/anybody-3;x", "/%zz-anybody-4")) {
            new RawRequest(subject().service(), "GET", target).send();
        }
        new RawRequest(subject().service(), "GET", subject().read() + "/anybody-5").send();
        new RawRequest(subject().service(), "POST", "/anybody-6").abandon();
        new RawRequest(subject().service(), "OPTIONS", "/anybody-7").send();

        // The server counts an abandoned request once it notices that the client is gone.
        String metrics = await().until(this::metrics, text -> text.contains("status=\"RESET\""));
        assertThat(metrics).contains("http_server_requests_seconds_count").doesNotContain("anybody");
    }

    @Test
    void theDescriptionNamesTheProblemsOfEveryOperation() {
        JsonNode description = new RawRequest(subject().service(), "GET", "/q/openapi?format=json")
                .send()
                .json();

        assertThat(description.path("openapi").asText()).isEqualTo("3.1.0");
        List<String> without = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation ->
                                operation.getValue().path("responses").isObject())
                        .filter(operation -> Stream.of("/responses/400", "/responses/500")
                                .anyMatch(at -> !resolve(
                                                description,
                                                operation.getValue().at(at))
                                        .path("content")
                                        .has("application/problem+json")))
                        .forEach(operation -> without.add(operation.getKey() + " " + path.getKey())));
        assertThat(without).isEmpty();
    }

    private static JsonNode resolve(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private String metrics() {
        return new RawRequest(subject().service(), "GET", "/q/metrics").send().body();
    }

    private RawRequest read() {
        return new RawRequest(subject().service(), "GET", subject().read())
                .token(TokenRequest.send(subject().issuer(), subject().reader()));
    }

    private static List<String> fields(JsonNode problem) {
        List<String> fields = new ArrayList<>();
        problem.path("violations")
                .forEach(violation -> fields.add(violation.path("field").asText()));
        return fields;
    }
}
