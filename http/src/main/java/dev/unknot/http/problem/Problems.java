package dev.unknot.http.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** Makes the problems that services raise. None repeats what was sent, because that may be about somebody's health. */
public final class Problems {

    private static final String VIOLATIONS = "violations";

    private Problems() {}

    /** A problem with the advice that its type gives. */
    public static HttpProblem of(ProblemType type) {
        return of(type, type.advice());
    }

    /** @param detail what was wrong and what to do, in whole sentences */
    public static HttpProblem of(ProblemType type, String detail) {
        return builder(type, detail).build();
    }

    public static HttpProblem of(ProblemType type, String detail, List<Violation> violations) {
        return builder(type, detail).with(VIOLATIONS, List.copyOf(violations)).build();
    }

    /** For a problem that needs headers of its own. */
    public static HttpProblem.Builder builder(ProblemType type, String detail) {
        return HttpProblem.builder()
                .withType(type.uri())
                .withStatus(type.status())
                .withTitle(type.title())
                .withDetail(detail);
    }

    public static HttpProblem badRequest(Violation... violations) {
        return badRequest(List.of(violations));
    }

    public static HttpProblem badRequest(List<Violation> violations) {
        return of(
                ProblemType.BAD_REQUEST,
                violations.size() == 1
                        ? "One thing in the request is wrong, see violations; nothing was changed."
                        : violations.size() + " things in the request are wrong, see violations; nothing was changed.",
                violations);
    }

    /** @param noun what was asked for, such as {@code employee} */
    public static HttpProblem notFound(String noun) {
        return of(ProblemType.NOT_FOUND, "No such " + noun + " exists, or you may not see it.");
    }

    public static HttpProblem conflict(String detail) {
        return of(ProblemType.CONFLICT, detail);
    }

    /** The violations that a problem names; none when it names none. */
    public static List<Violation> violations(HttpProblem problem) {
        return problem.getParameters().get(VIOLATIONS) instanceof List<?> list
                ? list.stream()
                        .filter(Violation.class::isInstance)
                        .map(Violation.class::cast)
                        .toList()
                : List.of();
    }
}
