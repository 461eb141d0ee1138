package dev.unknot.http.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.SocketException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

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
        if (isDisconnect(connection.failure())) {
            return;
        }
        int status = connection.statusCode() < 400 ? 500 : connection.statusCode();
        if (status >= 500) {
            // The path names a person, and the query may hold anything.
            LOG.error("A request failed outside of every resource", connection.failure());
        }
        response.send(connection, HttpProblem.builder().withStatus(status).build());
    }

    /** A client that disconnects before it has sent the whole request gets no response and is no error of ours. */
    private static boolean isDisconnect(@Nullable Throwable failure) {
        return failure instanceof SocketException || failure instanceof HttpClosedException;
    }
}
