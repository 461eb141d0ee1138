package dev.unknot.http.headers;

import dev.unknot.http.query.Routes;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Lists the methods that a path has, when it was asked for another one. */
class AllowHeader {

    private final Routes routes;

    AllowHeader(Routes routes) {
        this.routes = routes;
    }

    @ServerResponseFilter
    public void allow(ContainerResponseContext response, RoutingContext connection) {
        if (response.getStatus() == Status.METHOD_NOT_ALLOWED.getStatusCode()) {
            response.getHeaders()
                    .putSingle(HttpHeaders.ALLOW, String.join(", ", routes.methods(connection.normalizedPath())));
        }
    }
}
