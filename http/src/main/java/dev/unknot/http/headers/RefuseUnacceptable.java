package dev.unknot.http.headers;

import dev.unknot.http.problem.ProblemResponse;
import dev.unknot.http.problem.ProblemType;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a request whose answer the client would not take, before anything is done. Everybody takes a problem. */
@ApplicationScoped
public class RefuseUnacceptable {

    private static final int SYNTAX = 180;
    private static final int NEGOTIATION = 5_100;

    private static final Map<Method, List<String>> PRODUCED = new ConcurrentHashMap<>();

    private final ProblemResponse response;

    RefuseUnacceptable(ProblemResponse response) {
        this.response = response;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseMalformed, SYNTAX);
    }

    private void refuseMalformed(RoutingContext connection) {
        if (AcceptHeader.parse(connection.request().headers().getAll(HttpHeaders.ACCEPT))
                .isPresent()) {
            connection.next();
        } else {
            response.send(
                    connection,
                    Problems.badRequest(Violation.header(
                            HttpHeaders.ACCEPT, "must be a list of media types such as application/json, */*;q=0.5")));
        }
    }

    @ServerRequestFilter(priority = NEGOTIATION)
    public void negotiate(ContainerRequestContext request, ResourceInfo resource) {
        List<String> produced = PRODUCED.computeIfAbsent(resource.getResourceMethod(), RefuseUnacceptable::produced);
        boolean taken = produced.isEmpty()
                || AcceptHeader.parse(request.getHeaders().getOrDefault(HttpHeaders.ACCEPT, List.of()))
                        .filter(accept -> accept.takesOneOf(produced))
                        .isPresent();
        if (!taken) {
            // As the framework says it, which refuses most of these before any filter.
            throw Problems.of(ProblemType.NOT_ACCEPTABLE);
        }
    }

    /** Without parameters such as the character set. */
    private static List<String> produced(Method method) {
        return Optional.ofNullable(method.getAnnotation(Produces.class))
                .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(Produces.class)))
                .map(produces -> Arrays.stream(produces.value())
                        .map(type -> type.split(";")[0].strip())
                        .toList())
                .orElse(List.of());
    }
}
