package dev.unknot.triage.cdshooks;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets a page of any origin call the CDS services, as CDS Hooks asks for. Nothing is lost by it: a call needs a token,
 * which no browser adds by itself.
 */
@ApplicationScoped
class CrossOrigin {

    /** After the usual headers, and before any check. */
    private static final int PRIORITY = 195;

    private static final String PATH = "/cds-services";

    void register(@Observes Filters filters) {
        filters.register(CrossOrigin::allow, PRIORITY);
    }

    private static void allow(RoutingContext connection) {
        String path = connection.request().path();
        if (!path.equals(PATH) && !path.startsWith(PATH + "/")) {
            connection.next();
            return;
        }
        HttpServerResponse response = connection
                .response()
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("Access-Control-Expose-Headers", "Retry-After, RateLimit, RateLimit-Policy")
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (connection.request().method() == HttpMethod.OPTIONS
                && connection.request().headers().contains("Access-Control-Request-Method")) {
            response.putHeader("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
                    .putHeader("Access-Control-Allow-Headers", "Authorization, Content-Type, Accept, Accept-Language")
                    .putHeader("Access-Control-Max-Age", "3600")
                    .setStatusCode(204)
                    .end();
        } else {
            connection.next();
        }
    }
}
