package dev.unknot.http.signin;

import dev.unknot.http.problem.ProblemType;
import dev.unknot.http.problem.Problems;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ResourceInfo;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a token without a usable organisation and subject, before anything is done. */
class RequireOrganisation {

    /** After the roles were checked, and before every other filter. */
    private static final int PRIORITY = 5_000;

    private final SecurityIdentity identity;

    RequireOrganisation(SecurityIdentity identity) {
        this.identity = identity;
    }

    @ServerRequestFilter(priority = PRIORITY)
    public void check(ResourceInfo resource) {
        if (!OpenToAll.contains(resource.getResourceMethod())
                && identity.getPrincipal() instanceof JsonWebToken token) {
            TokenClaims.fault(token).ifPresent(fault -> {
                throw Problems.of(ProblemType.FORBIDDEN, fault);
            });
        }
    }
}
