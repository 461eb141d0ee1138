package dev.unknot.http.headers;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Keeps URLs out of metrics. A request is counted under the template of its resource, such as
 * {@code /employees/{id}/plan}. Without one it would be counted under its own path, so that anybody could put names into
 * the labels, and as many labels as they like.
 */
@ApplicationScoped
class MetricLabel {

    private static final int FIRST = 199;

    /** Under this key Quarkus keeps the template; a resource that is found sets its own. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final String NO_RESOURCE = "/no-resource";

    void register(@Observes Filters filters) {
        filters.register(MetricLabel::label, FIRST);
    }

    @SuppressWarnings("deprecation") // The key is a text, which only this method takes.
    private static void label(RoutingContext connection) {
        Context context = Vertx.currentContext();
        if (context != null && !connection.request().uri().startsWith("/q/")) {
            context.putLocal(TEMPLATE, NO_RESOURCE);
        }
        connection.next();
    }
}
