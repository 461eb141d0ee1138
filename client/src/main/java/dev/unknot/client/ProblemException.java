package dev.unknot.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The service refused: its {@code application/problem+json} (RFC 9457), or the status alone when something in between answered. */
public final class ProblemException extends UnknotException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Problem problem;
    private final transient Optional<Duration> retryAfter;

    /**
     * The body of the answer.
     *
     * @param type a URI that identifies the kind of problem
     * @param detail what was wrong and what to do
     */
    public record Problem(
            @Nullable String type,
            @Nullable String title,
            @Nullable String detail,
            @Nullable List<Violation> violations) {

        static final Problem NONE = new Problem(null, null, null, null);
    }

    /**
     * One thing that is wrong with the request.
     *
     * @param field its name, or in a body its path such as {@code evidence[2].value}; empty for the whole
     * @param in {@code body}, {@code query}, {@code path} or {@code header}
     */
    public record Violation(
            String field,
            @JsonProperty("in") String in,
            String message,
            @Nullable Integer line) {}

    ProblemException(int status, Problem problem, Optional<Duration> retryAfter) {
        super(message(status, problem));
        this.status = status;
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    private static String message(int status, Problem problem) {
        String fields = violations(problem).stream()
                .map(violation -> violation.field() + " " + violation.message())
                .collect(Collectors.joining("; "));
        return Optional.ofNullable(problem.title()).orElse("HTTP " + status)
                + Optional.ofNullable(problem.detail())
                        .map(detail -> ": " + detail)
                        .orElse("")
                + (fields.isEmpty() ? "" : " (" + fields + ")");
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What the service said. Lost when the exception is serialised. */
    public Problem problem() {
        return problem;
    }

    /** What is wrong with the request; empty when the problem is another. */
    public List<Violation> violations() {
        return violations(problem);
    }

    /** How long the service asked to wait. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    private static List<Violation> violations(Problem problem) {
        return Optional.ofNullable(problem.violations()).orElse(List.of());
    }
}
