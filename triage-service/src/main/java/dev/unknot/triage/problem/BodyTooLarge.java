package dev.unknot.triage.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The server refuses a body that is too large without a word; this says why, before the server does. */
@Singleton
class BodyTooLarge {

    // The server's own limit has priority 2; higher goes first.
    private static final int BEFORE_THE_SERVER = 100;

    private static final Set<HttpMethod> MAY_HAVE_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private final long limit;

    BodyTooLarge(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVER);
    }

    private void check(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        if (length == null && MAY_HAVE_BODY.contains(context.request().method())) {
            read(context);
        } else if (length == null || !length.matches("[0-9]{1,18}") || Long.parseLong(length) <= limit) {
            context.next();
        } else {
            refuse(context);
        }
    }

    /** Nobody says how long it will be, so it is counted as it comes. */
    private void read(RoutingContext context) {
        Buffer body = Buffer.buffer();
        context.request().handler(part -> {
            if (body.length() + part.length() <= limit) {
                body.appendBuffer(part);
            } else if (!context.response().ended()) {
                refuse(context);
            }
        });
        context.request().endHandler(end -> {
            if (!context.response().ended()) {
                ((RoutingContextInternal) context).setBody(body);
                context.next();
            }
        });
    }

    private void refuse(RoutingContext context) {
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
