package dev.unknot.triage.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Says how to sign in. Ours goes before the problem library's own, which breaks on this framework's version (it reads a
 * field that is gone).
 */
final class Unauthorized {

    private Unauthorized() {}

    private static Response challenge(String detail) {
        return Response.fromResponse(
                        Problems.of(Response.Status.UNAUTHORIZED, detail).toResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    /** No token came. */
    @Provider
    @Priority(Priorities.USER - 1000)
    public static class NoToken implements ExceptionMapper<UnauthorizedException> {
        @Override
        public Response toResponse(UnauthorizedException e) {
            return challenge("Send a bearer token of the identity provider in the Authorization header.");
        }
    }

    /** A token came, but none that holds. */
    @Provider
    @Priority(Priorities.USER - 1000)
    public static class BadToken implements ExceptionMapper<AuthenticationFailedException> {
        @Override
        public Response toResponse(AuthenticationFailedException e) {
            return challenge("The bearer token is not valid or has expired; get a new one from the identity provider.");
        }
    }
}
