package dev.unknot.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Sends calls, repeats those that may be repeated, and reads the answers. */
final class Transport {

    /** Answers after which the same call may go well. */
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // A newer service may answer with fields that this client does not know.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
            .build();

    private final HttpClient http;
    private final Supplier<String> tokens;
    private final Duration timeout;
    private final RetryPolicy retries;
    private final Waiting waiting;
    private final Clock clock;

    /** How waits are drawn and spent; tests only note them. */
    interface Waiting {
        /** Draws a wait up to {@code bound}. */
        Duration draw(Duration bound);

        void spend(Duration wait) throws InterruptedException;
    }

    Transport(
            HttpClient http,
            Supplier<String> tokens,
            Duration timeout,
            RetryPolicy retries,
            Waiting waiting,
            Clock clock) {
        this.http = http;
        this.tokens = tokens;
        this.timeout = timeout;
        this.retries = retries;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** The answer as this type. */
    <T> T read(Call call, Class<T> type) {
        return read(call, JSON.constructType(type));
    }

    /** A list with a cursor. */
    <T> Page<T> page(Call call, Class<T> item) {
        return read(call, JSON.getTypeFactory().constructParametricType(Page.class, item));
    }

    /** The answer as this type, with its entity tag. */
    <T> Tagged<T> tagged(Call call, Class<T> type) {
        HttpResponse<String> answer = send(call);
        return new Tagged<>(
                answer.headers().firstValue("ETag").orElse(""), parsed(answer.body(), JSON.constructType(type)));
    }

    /** An answer without a body, or one that does not matter. */
    void done(Call call) {
        send(call);
    }

    /** The lines of an answer without an end. The caller closes them. */
    Stream<String> lines(Call call) {
        try {
            // No time-out: the answer has no end.
            HttpResponse<Stream<String>> answer = http.send(
                    request(call.header("Accept", "text/event-stream")).build(), HttpResponse.BodyHandlers.ofLines());
            if (answer.statusCode() >= 400) {
                try (Stream<String> body = answer.body()) {
                    throw problem(answer, String.join("\n", body.toList()));
                }
            }
            return answer.body();
        } catch (IOException e) {
            throw new NoAnswerException("the service could not be reached", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private <T> T read(Call call, JavaType type) {
        return parsed(send(call).body(), type);
    }

    private static <T> T parsed(String body, JavaType type) {
        try {
            return JSON.readValue(body, type);
        } catch (JsonProcessingException e) {
            // The cause could quote the body, which may be about somebody's health.
            e.clearLocation();
            throw new NoAnswerException(
                    "the answer is not what this client reads",
                    new IOException(e.getClass().getName()));
        }
    }

    private HttpResponse<String> send(Call call) {
        for (int attempt = 1; ; attempt++) {
            boolean mayRepeat = attempt < retries.attempts();
            try {
                HttpResponse<String> answer =
                        http.send(request(call).timeout(timeout).build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() < 400) {
                    return answer;
                }
                ProblemException problem = problem(answer, answer.body());
                Optional<Duration> asked = problem.retryAfter();
                if (!mayRepeat
                        || !call.isRepeatable()
                        || !PASSING.contains(answer.statusCode())
                        || asked.filter(wait -> wait.compareTo(retries.longest()) > 0)
                                .isPresent()) {
                    throw problem;
                }
                Duration drawn = waiting.draw(retries.bound(attempt));
                waiting.spend(asked.map(wait -> wait.plus(drawn)).orElse(drawn));
            } catch (IOException e) {
                boolean neverSent = e instanceof ConnectException || e instanceof HttpConnectTimeoutException;
                if (!mayRepeat || !(call.isRepeatable() || neverSent)) {
                    throw new NoAnswerException("the service could not be reached", e);
                }
                spend(waiting.draw(retries.bound(attempt)));
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    private void spend(Duration wait) {
        try {
            waiting.spend(wait);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static NoAnswerException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new NoAnswerException("interrupted while waiting for the answer", e);
    }

    private HttpRequest.Builder request(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri())
                .method(call.method(), body(call))
                .header("Authorization", "Bearer " + tokens.get());
        call.headers().forEach(request::header);
        return request;
    }

    private static HttpRequest.BodyPublisher body(Call call) {
        Object body = call.body();
        if (body == null) {
            return HttpRequest.BodyPublishers.noBody();
        }
        try {
            return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the body cannot be written as JSON", e);
        }
    }

    private ProblemException problem(HttpResponse<?> answer, String body) {
        boolean isProblem = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
        return new ProblemException(
                answer.statusCode(),
                isProblem ? problem(body) : ProblemException.Problem.NONE,
                answer.headers().firstValue("Retry-After").flatMap(text -> wait(text, clock.instant())));
    }

    /** The status counts, even if the rest cannot be read. */
    private static ProblemException.Problem problem(String body) {
        try {
            return Optional.ofNullable(JSON.readValue(body, ProblemException.Problem.class))
                    .orElse(ProblemException.Problem.NONE);
        } catch (JsonProcessingException e) {
            return ProblemException.Problem.NONE;
        }
    }

    /** Seconds or a date (RFC 9110); empty for anything else. */
    static Optional<Duration> wait(String text, Instant now) {
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
