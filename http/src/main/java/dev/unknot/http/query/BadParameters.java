package dev.unknot.http.query;

import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a request's query parameters, so that one answer names all of it. */
public final class BadParameters {

    private final List<Violation> violations = new ArrayList<>();

    public void add(String parameter, String message) {
        violations.add(Violation.query(parameter, message));
    }

    /**
     * Returns when nothing was wrong.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with every offending parameter
     */
    public void refuseAny() {
        if (!violations.isEmpty()) {
            throw Problems.badRequest(violations);
        }
    }
}
