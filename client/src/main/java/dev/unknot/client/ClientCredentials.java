package dev.unknot.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Access tokens of the grant {@code client_credentials}, each used until shortly before it expires. For several threads. */
public final class ClientCredentials implements Supplier<String> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    /** So much before the end a token counts as expired. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest request;
    private final Clock clock;
    private String token = "";
    private Instant until = Instant.MIN;

    private record Issued(
            @JsonProperty("access_token") @Nullable String token,
            @JsonProperty("expires_in") long seconds) {}

    /** @param endpoint the token endpoint of the identity provider */
    public ClientCredentials(URI endpoint, String clientId, String clientSecret) {
        this(endpoint, clientId, clientSecret, Clock.systemUTC());
    }

    ClientCredentials(URI endpoint, String clientId, String clientSecret, Clock clock) {
        this.clock = clock;
        this.request = HttpRequest.newBuilder(endpoint)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_id=" + encoded(clientId)
                        + "&client_secret=" + encoded(clientSecret)))
                .build();
    }

    @Override
    public synchronized String get() {
        Instant now = clock.instant();
        if (!now.isBefore(until)) {
            Issued issued = issue();
            token = String.valueOf(issued.token());
            until = now.plusSeconds(issued.seconds()).minus(MARGIN);
        }
        return token;
    }

    private Issued issue() {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new ProblemException(answer.statusCode(), ProblemException.Problem.NONE, Optional.empty());
            }
            return Optional.ofNullable(JSON.readValue(answer.body(), Issued.class))
                    .filter(issued -> issued.token() != null)
                    .orElseThrow(ClientCredentials::noToken);
        } catch (JsonProcessingException e) {
            throw noToken();
        } catch (IOException e) {
            throw new NoAnswerException("the identity provider could not be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException("interrupted while waiting for a token", e);
        }
    }

    // Without the cause, which could quote a token.
    private static NoAnswerException noToken() {
        return new NoAnswerException("the identity provider's answer has no token", new IOException("not read"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
