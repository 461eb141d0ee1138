package dev.unknot.reminder.problem;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** 413. The HTTP server refuses a body that is too large by itself, but says nothing about it. */
@ApplicationScoped
class BodyLimitProblem {

    /** Before the server's own check, which stands at 2. */
    private static final int PRIORITY = 100;

    private final MemorySize limit;

    BodyLimitProblem(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseTooLarge, PRIORITY);
    }

    private void refuseTooLarge(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaderNames.CONTENT_LENGTH);
        if (length == null || !length.matches("[0-9]{1,18}") || Long.parseLong(length) <= limit.asLongValue()) {
            context.next();
            return;
        }
        JsonObject problem = new JsonObject()
                .put("status", 413)
                .put("title", "Content Too Large")
                .put("detail", "A body may have at most " + limit.asLongValue() + " bytes.")
                .put("instance", context.normalizedPath());
        context.response()
                .setStatusCode(413)
                .putHeader(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                // The rest of the body is not read, so nothing can follow it.
                .putHeader(HttpHeaderNames.CONNECTION, "close")
                .end(problem.toBuffer());
    }
}
