package dev.unknot.http.limit;

import dev.unknot.contracts.Roles;
import dev.unknot.http.problem.ProblemResponse;
import dev.unknot.http.problem.ProblemType;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.signin.OpenToAll;
import io.github.bucket4j.TimeMeter;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Refuses what is above a client's quota, after draft-ietf-httpapi-ratelimit-headers. Whoever has a good token is counted
 * by its holder, everybody else by address: a token is believed only after it was checked, so that nobody uses up the
 * quota of somebody else.
 */
@ApplicationScoped
public class LimitRequests {

    /** After the checks that need no memory, and before a body is read. */
    private static final int AT_THE_DOOR = 150;

    /** After sign-in, and before everything else. */
    private static final int SIGNED_IN = 4_000;

    private static final int BEFORE_PROBLEMS_ARE_COMPLETED = 9_500;

    private static final String POLICY = "RateLimit-Policy";
    private static final String FIELD = "RateLimit";

    private final Quota person;
    private final Quota platform;
    private final Quota address;
    private final RateLimits limits;
    private final ProblemResponse response;
    private final SecurityIdentity identity;

    LimitRequests(RateConfig config, ProblemResponse response, SecurityIdentity identity) {
        person = new Quota("person", config.person(), config.period());
        platform = new Quota("platform", config.platform(), config.period());
        address = new Quota("address", config.address(), config.period());
        limits = new RateLimits(config.clients(), TimeMeter.SYSTEM_NANOTIME);
        this.response = response;
        this.identity = identity;
    }

    void register(@Observes Filters filters) {
        filters.register(this::atTheDoor, AT_THE_DOOR);
    }

    private void atTheDoor(RoutingContext connection) {
        if (isFree(connection.normalizedPath()) || hasToken(connection)) {
            connection.next();
            return;
        }
        byAddress(connection).ifPresentOrElse(problem -> response.send(connection, problem), connection::next);
    }

    @ServerRequestFilter(priority = SIGNED_IN)
    public void signedIn(RoutingContext connection, ResourceInfo resource) {
        if (!hasToken(connection)) {
            return;
        }
        boolean open = OpenToAll.contains(resource.getResourceMethod());
        Optional<HttpProblem> problem = !open && identity.getPrincipal() instanceof JsonWebToken token
                ? refusal(
                        connection,
                        identity.hasRole(Roles.PLATFORM) ? platform : person,
                        token.getClaim(Roles.ORGANISATION_CLAIM) + "/" + token.getSubject())
                : byAddress(connection);
        problem.ifPresent(refused -> {
            throw refused;
        });
    }

    /** Counts a token that is not good. */
    @ServerResponseFilter(priority = BEFORE_PROBLEMS_ARE_COMPLETED)
    public void signInFailed(ContainerResponseContext response, RoutingContext connection) {
        if (response.getStatus() == Response.Status.UNAUTHORIZED.getStatusCode() && hasToken(connection)) {
            byAddress(connection).ifPresent(problem -> {
                response.setStatus(problem.getStatusCode());
                response.getHeaders().remove("WWW-Authenticate");
                problem.getHeaders()
                        .forEach((name, value) -> response.getHeaders().putSingle(name, value));
                response.setEntity(problem, new Annotation[0], HttpProblem.MEDIA_TYPE);
            });
        }
    }

    /** The problem if there were too many from this address. */
    private Optional<HttpProblem> byAddress(RoutingContext connection) {
        SocketAddress remote = connection.request().remoteAddress();
        return refusal(connection, address, remote == null ? "" : ClientAddress.of(remote.hostAddress()));
    }

    private Optional<HttpProblem> refusal(RoutingContext connection, Quota quota, String client) {
        Optional<Allowance> allowance = limits.take(quota, client);
        allowance.ifPresent(
                found -> connection.response().putHeader(POLICY, quota.policy()).putHeader(FIELD, found.field()));
        return allowance.filter(found -> !found.granted()).map(LimitRequests::problem);
    }

    private static HttpProblem problem(Allowance refused) {
        return Problems.builder(
                        ProblemType.TOO_MANY_REQUESTS,
                        "At most " + refused.quota().requests() + " requests are answered in "
                                + refused.quota().period().toSeconds() + " seconds. Wait " + refused.retryAfter()
                                + " seconds before the next one.")
                .withHeader("Retry-After", refused.retryAfter())
                .build();
    }

    private static boolean hasToken(RoutingContext connection) {
        return connection.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }

    /**
     * Probes and scrapes, which must see a service that is flooded.
     *
     * @param path as requests are routed by it, so without dots
     */
    private static boolean isFree(String path) {
        return path.startsWith("/q/health") || path.startsWith("/q/metrics");
    }
}
