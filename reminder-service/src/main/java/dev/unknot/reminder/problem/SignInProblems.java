package dev.unknot.reminder.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** 401 and 403. For 401 the problem library has mappers too, but its 3.21 calls a field that Quarkus 3.32 no longer has. */
class SignInProblems {

    private static final int BEFORE_THE_LIBRARY = 1;

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = BEFORE_THE_LIBRARY)
    public Response missing() {
        return unauthorized("Send a bearer token of your identity provider in the Authorization header.");
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = BEFORE_THE_LIBRARY)
    public Response refused() {
        return unauthorized("The bearer token is malformed, expired, or not of the identity provider trusted here.");
    }

    @ServerExceptionMapper(value = ForbiddenException.class, priority = BEFORE_THE_LIBRARY)
    public Response notAllowed() {
        return problem(
                        403,
                        "Forbidden",
                        "The token must name an organisation (org) and a role that may do this (groups).")
                .build()
                .toResponse();
    }

    private static Response unauthorized(String detail) {
        return problem(401, "Unauthorized", detail)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build()
                .toResponse();
    }

    private static HttpProblem.Builder problem(int status, String title, String detail) {
        return HttpProblem.builder().withStatus(status).withTitle(title).withDetail(detail);
    }
}
