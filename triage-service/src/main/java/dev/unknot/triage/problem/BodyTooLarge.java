package dev.unknot.triage.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The server refuses a body that is too large without a word; this says why, before the server does. */
@Singleton
class BodyTooLarge {

    // The server's own limit has priority 2; higher goes first.
    private static final int BEFORE_THE_SERVER = 100;

    private final long limit;

    BodyTooLarge(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVER);
    }

    private void check(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        if (length == null || !length.matches("[0-9]{1,18}") || Long.parseLong(length) <= limit) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(413)
                .putHeader("Content-Type", "application/problem+json")
                // The body stays unread, so nothing can follow on this connection.
                .putHeader("Connection", "close")
                .end(new JsonObject()
                        .put("status", 413)
                        .put("title", "Content Too Large")
                        .put("detail", "The body must not be larger than " + limit + " bytes.")
                        .toBuffer());
    }
}
