package dev.unknot.http.limit;

import dev.unknot.http.body.BodyLimit;
import dev.unknot.http.problem.ProblemResponse;
import dev.unknot.http.problem.ProblemType;
import dev.unknot.http.problem.Problems;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Gives up on a body that does not arrive in time, even if a byte comes now and then. */
@ApplicationScoped
class BodyDeadline {

    /** Before a body is read. */
    private static final int PRIORITY = 140;

    private final Vertx vertx;
    private final ProblemResponse response;
    private final BodyLimit limit;
    private final ArrivalConfig config;

    BodyDeadline(Vertx vertx, ProblemResponse response, BodyLimit limit, ArrivalConfig config) {
        this.vertx = vertx;
        this.response = response;
        this.limit = limit;
        this.config = config;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, PRIORITY);
    }

    private void watch(RoutingContext connection) {
        if (hasBody(connection) && !connection.request().isEnded()) {
            Duration time = time(limit.at(connection.normalizedPath()), config);
            long timer = vertx.setTimer(time.toMillis(), fired -> giveUp(connection, time));
            connection.addEndHandler(end -> vertx.cancelTimer(timer));
        }
        connection.next();
    }

    /** @param largest body that is taken there, in bytes */
    static Duration time(long largest, ArrivalConfig config) {
        return config.body().plusSeconds(largest / config.perSecond().asLongValue());
    }

    private void giveUp(RoutingContext connection, Duration time) {
        if (connection.request().isEnded()) {
            return;
        }
        connection.addEndHandler(end -> connection.request().connection().close());
        response.send(
                connection,
                Problems.of(
                        ProblemType.REQUEST_TIMEOUT,
                        "The body did not arrive within " + time.toSeconds()
                                + " seconds. Send it again, faster or in parts."));
    }

    private static boolean hasBody(RoutingContext connection) {
        return connection.request().headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || connection.request().headers().contains(HttpHeaders.CONTENT_LENGTH)
                        && !"0".equals(connection.request().getHeader(HttpHeaders.CONTENT_LENGTH));
    }
}
