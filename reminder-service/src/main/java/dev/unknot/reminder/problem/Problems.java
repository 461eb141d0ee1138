package dev.unknot.reminder.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;

/** The errors that this service raises itself. None repeats what was sent: it may be about somebody's health. */
public final class Problems {

    private Problems() {}

    /**
     * What is wrong where.
     *
     * @param field such as {@code workingHours[2].from}; empty for the whole
     * @param in body, query or header
     */
    public record Violation(String field, String in, String message) {
        public static Violation body(String field, String message) {
            return new Violation(field, "body", message);
        }

        public static Violation query(String field, String message) {
            return new Violation(field, "query", message);
        }
    }

    public static HttpProblem badRequest(Violation... violations) {
        return badRequest(List.of(violations));
    }

    public static HttpProblem badRequest(List<Violation> violations) {
        return HttpProblem.builder()
                .withStatus(Status.BAD_REQUEST)
                .withTitle("Bad Request")
                .withDetail(
                        violations.size() == 1
                                ? "One thing in the request is wrong; nothing was changed."
                                : violations.size() + " things in the request are wrong; nothing was changed.")
                .with("violations", violations)
                .build();
    }

    public static HttpProblem conflict(String detail) {
        return HttpProblem.builder()
                .withStatus(Status.CONFLICT)
                .withTitle("Conflict")
                .withDetail(detail)
                .build();
    }
}
