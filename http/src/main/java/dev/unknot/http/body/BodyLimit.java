package dev.unknot.http.body;

import dev.unknot.http.HttpConfig;
import dev.unknot.http.problem.ProblemResponse;
import dev.unknot.http.problem.ProblemType;
import dev.unknot.http.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Refuses a body that is too large, with a problem that says how large it may be. One that states its length is refused
 * before it is read. One that is sent in chunks is counted while it is read; where a larger limit than the usual one
 * holds, whoever reads the body counts it, because it must not be held in memory for anybody who sends one.
 */
@ApplicationScoped
public class BodyLimit {

    /** Before the server's own check, which has 2 and answers without a problem. */
    private static final int PRIORITY = 100;

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private final HttpConfig config;
    private final ProblemResponse response;
    private final BodyHandler counted;

    BodyLimit(HttpConfig config, ProblemResponse response) {
        this.config = config;
        this.response = response;
        counted = BodyHandler.create(false).setBodyLimit(config.largestBody().asLongValue());
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::explain);
    }

    /** The largest body at a path, in bytes. */
    public long at(String path) {
        return Optional.ofNullable(config.largestBodyAt().get(path))
                .orElse(config.largestBody())
                .asLongValue();
    }

    public static HttpProblem tooLarge(long limit) {
        return Problems.builder(ProblemType.CONTENT_TOO_LARGE, "A body here may have at most " + limit + " bytes.")
                // The rest of the body stays unread, so nothing can follow it on this connection.
                .withHeader("Connection", "close")
                .build();
    }

    private void check(RoutingContext connection) {
        long limit = at(connection.normalizedPath());
        String length = connection.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && LENGTH.matcher(length).matches() && Long.parseLong(length) > limit) {
            response.send(connection, tooLarge(limit));
        } else if (isChunked(connection) && limit == config.largestBody().asLongValue()) {
            counted.handle(connection);
        } else {
            connection.next();
        }
    }

    /** What was counted fails without saying why. */
    private void explain(RoutingContext connection) {
        if (connection.statusCode() == ProblemType.CONTENT_TOO_LARGE.status()) {
            response.send(connection, tooLarge(at(connection.normalizedPath())));
        } else {
            connection.next();
        }
    }

    private static boolean isChunked(RoutingContext connection) {
        return connection.request().headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }
}
