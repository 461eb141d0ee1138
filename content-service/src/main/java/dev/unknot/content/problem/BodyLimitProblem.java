package dev.unknot.content.problem;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** 413. The HTTP server refuses a body that is too large by itself, but says nothing about it, and knows one limit only. */
@ApplicationScoped
class BodyLimitProblem {

    /** Before the server's own check, which stands at 2. */
    private static final int BEFORE_THE_SERVER = 100;

    private static final int AFTER_THE_SERVER = 1;
    private static final long SLACK = 64 * 1024;
    private static final String CATALOGUE = "/catalogue";

    private final MemorySize document;
    private final MemorySize body;

    BodyLimitProblem(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize document,
            @ConfigProperty(name = "unknot.body-limit") MemorySize body) {
        this.document = document;
        this.body = body;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseTooLarge, BEFORE_THE_SERVER);
        filters.register(this::limit, AFTER_THE_SERVER);
    }

    private void refuseTooLarge(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaderNames.CONTENT_LENGTH);
        if (length == null || length.matches("[0-9]{1,18}") && Long.parseLong(length) <= limitOf(context)) {
            context.next();
            return;
        }
        JsonObject problem = new JsonObject()
                .put("status", 413)
                .put("title", "Content Too Large")
                .put("detail", "A body here may have at most " + limitOf(context) + " bytes.")
                .put("instance", context.normalizedPath());
        context.response()
                .setStatusCode(413)
                .putHeader(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                // The rest of the body is not read, so nothing can follow it.
                .putHeader(HttpHeaderNames.CONNECTION, "close")
                .end(problem.toBuffer());
    }

    /** A body that does not tell its length is counted while it is read; whoever reads it may say so a little earlier. */
    private void limit(RoutingContext context) {
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limitOf(context) + SLACK);
        context.next();
    }

    private long limitOf(RoutingContext context) {
        return (context.normalizedPath().equals(CATALOGUE) ? document : body).asLongValue();
    }
}
