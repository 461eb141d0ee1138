package dev.unknot.http.signin;

import dev.unknot.http.problem.ProblemType;
import dev.unknot.http.problem.Problems;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
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
        if (!isOpenToAll(resource.getResourceMethod()) && identity.getPrincipal() instanceof JsonWebToken token) {
            TokenClaims.fault(token).ifPresent(fault -> {
                throw Problems.of(ProblemType.FORBIDDEN, fault);
            });
        }
    }

    /** Then nobody looks at a token, and it need not even be valid. */
    private static boolean isOpenToAll(Method method) {
        return method.isAnnotationPresent(PermitAll.class)
                || method.getDeclaringClass().isAnnotationPresent(PermitAll.class)
                        && !method.isAnnotationPresent(RolesAllowed.class);
    }
}
