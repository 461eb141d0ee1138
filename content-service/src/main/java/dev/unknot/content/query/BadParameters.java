package dev.unknot.content.query;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a request's query parameters, so that one answer names all of it. */
public final class BadParameters {

    private final List<Violation> violations = new ArrayList<>();

    public void add(String parameter, String message) {
        violations.add(Violation.In.query.field(parameter).message(message));
    }

    /**
     * Goes on when nothing was wrong.
     *
     * @throws HttpProblem 400 with every offending parameter
     */
    public void refuseAny() {
        if (!violations.isEmpty()) {
            throw HttpProblem.builder()
                    .withStatus(400)
                    .withTitle("Bad Request")
                    .withDetail("Some query parameters are not understood; violations says which and what they may be.")
                    .with("violations", List.copyOf(violations))
                    .build();
        }
    }
}
