package dev.unknot.triage.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;

/** Says what is missing when a good token has the wrong role. */
@Singleton
@Unremovable
class Forbidden implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return problem.getStatusCode() == Status.FORBIDDEN.getStatusCode() && problem.getDetail() == null
                ? HttpProblem.builder(problem)
                        .withDetail("The roles in the token do not allow this; symptoms and results belong to the"
                                + " employee alone.")
                        .build()
                : problem;
    }
}
