package dev.unknot.http.signin;

import dev.unknot.http.problem.ProblemType;
import dev.unknot.http.problem.Problems;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * 401 and 403. For 401 the problem library has mappers as well, but its version 3.21 reads a field that this Quarkus no
 * longer has; see decision 6.
 */
class SignInProblems {

    private static final int BEFORE_THE_LIBRARY = 1;

    private final SecurityIdentity identity;

    SignInProblems(SecurityIdentity identity) {
        this.identity = identity;
    }

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = BEFORE_THE_LIBRARY)
    public Response missing() {
        return unauthorized(ProblemType.UNAUTHORIZED.advice());
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = BEFORE_THE_LIBRARY)
    public Response refused() {
        return unauthorized("The bearer token is malformed, expired, an ID token, made for another audience, or not of "
                + "the identity provider trusted here. Get a new access token.");
    }

    @ServerExceptionMapper(value = ForbiddenException.class, priority = BEFORE_THE_LIBRARY)
    public Response notAllowed(ResourceInfo resource) {
        Optional<String> fault =
                identity.getPrincipal() instanceof JsonWebToken token ? TokenClaims.fault(token) : Optional.empty();
        return Problems.of(ProblemType.FORBIDDEN, fault.orElseGet(() -> missingRole(resource.getResourceMethod())))
                .toResponse();
    }

    private static String missingRole(Method method) {
        return "This needs a token with "
                + Optional.ofNullable(method.getAnnotation(RolesAllowed.class))
                        .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(RolesAllowed.class)))
                        .map(allowed -> List.of(allowed.value()))
                        .map(roles ->
                                (roles.size() == 1 ? "the role " : "one of the roles ") + String.join(", ", roles))
                        .orElse("another role")
                + " in the claim groups.";
    }

    private static Response unauthorized(String detail) {
        return Problems.builder(ProblemType.UNAUTHORIZED, detail)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build()
                .toResponse();
    }
}
