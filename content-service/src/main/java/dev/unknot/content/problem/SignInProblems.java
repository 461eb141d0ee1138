package dev.unknot.content.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** 401. The problem library has mappers for it too, but 3.21 calls a field that Quarkus 3.32 no longer has. */
class SignInProblems {

    private static final int BEFORE_THE_LIBRARY = 1;

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = BEFORE_THE_LIBRARY)
    public Response missing() {
        return problem("Send a bearer token of your identity provider in the Authorization header.");
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = BEFORE_THE_LIBRARY)
    public Response refused() {
        return problem("The bearer token is malformed, expired, or not of the identity provider trusted here.");
    }

    private static Response problem(String detail) {
        return HttpProblem.builder()
                .withStatus(401)
                .withTitle("Unauthorized")
                .withDetail(detail)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build()
                .toResponse();
    }
}
