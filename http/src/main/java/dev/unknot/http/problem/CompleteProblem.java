package dev.unknot.http.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.InstanceUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives every error its type, title, detail and instance, whoever raised it. A problem without a type comes from the
 * framework; what the framework says about it is replaced, because it is about Java and may repeat what was sent.
 */
class CompleteProblem {

    /** Before any filter that turns problems into something else. */
    private static final int FIRST = 9_000;

    @ServerResponseFilter(priority = FIRST)
    public void complete(ContainerResponseContext response, RoutingContext connection) {
        if (response.getStatus() < 400) {
            return;
        }
        if (response.getEntity() instanceof HttpProblem problem) {
            become(response, complete(problem, connection));
        } else if (!response.hasEntity()) {
            become(
                    response,
                    complete(
                            HttpProblem.builder()
                                    .withStatus(response.getStatus())
                                    .build(),
                            connection));
        }
    }

    static HttpProblem complete(HttpProblem problem, RoutingContext connection) {
        HttpProblem.Builder builder = problem.getType() != null
                ? HttpProblem.builder(problem)
                : ProblemType.ofStatus(problem.getStatusCode())
                        .map(type -> Problems.builder(type, type.advice()))
                        .orElseGet(() -> HttpProblem.builder().withStatus(problem.getStatusCode()));
        return builder.withInstance(InstanceUtils.pathToInstance(path(connection)))
                .build();
    }

    /** As it was sent: still encoded, and without the query. */
    private static String path(RoutingContext connection) {
        String uri = connection.request().uri();
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    private static void become(ContainerResponseContext response, HttpProblem problem) {
        response.setEntity(problem, new Annotation[0], HttpProblem.MEDIA_TYPE);
    }
}
