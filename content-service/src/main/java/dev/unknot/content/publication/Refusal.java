package dev.unknot.content.publication;

import dev.unknot.http.problem.ProblemType;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** Problems of publishing and withdrawing. */
final class Refusal {

    private Refusal() {}

    static HttpProblem unknown() {
        return Problems.notFound("remedy");
    }

    static HttpProblem conflict(String detail) {
        return Problems.conflict(detail);
    }

    static HttpProblem conflict(String detail, List<Violation> violations) {
        return Problems.of(ProblemType.CONFLICT, detail, violations);
    }
}
