package dev.unknot.http.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Answers what fails outside of every resource; without it the server answers without a problem, or shows the failure. */
@ApplicationScoped
class UnhandledFailure {

    /** After those that know more of a failure. */
    private static final int ORDER = Integer.MIN_VALUE + 1;

    private static final Logger LOG = Logger.getLogger(UnhandledFailure.class);

    private final ProblemResponse response;

    UnhandledFailure(ProblemResponse response) {
        this.response = response;
    }

    void register(@Observes Router router) {
        router.route().order(ORDER).failureHandler(this::answer);
    }

    private void answer(RoutingContext connection) {
        int status = connection.statusCode() < 400 ? 500 : connection.statusCode();
        if (status >= 500) {
            // The path names a person, and the query may hold anything.
            LOG.error("A request failed outside of every resource", connection.failure());
        }
        response.send(connection, HttpProblem.builder().withStatus(status).build());
    }
}
