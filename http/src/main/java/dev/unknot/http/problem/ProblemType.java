package dev.unknot.http.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * All kinds of problem, one for each status. Their URIs are stable and are documented in {@code docs/problems.md}.
 *
 * <p>Each has a sentence that says what to do, for whoever raises the problem without one.
 */
public enum ProblemType {
    BAD_REQUEST(400, "Bad Request", "The request is malformed. Correct it before you send it again."),
    UNAUTHORIZED(401, "Unauthorized", "Send a bearer token of your identity provider in the Authorization header."),
    FORBIDDEN(403, "Forbidden", "The token does not permit this."),
    NOT_FOUND(404, "Not Found", "Nothing is at this path, or you may not see it. GET /q/openapi lists all paths."),
    METHOD_NOT_ALLOWED(405, "Method Not Allowed", "Use one of the methods that the Allow header lists."),
    NOT_ACCEPTABLE(406, "Not Acceptable", "Ask in the Accept header for a media type that GET /q/openapi lists here."),
    REQUEST_TIMEOUT(408, "Request Timeout", "The request did not arrive in time. Send it again."),
    CONFLICT(409, "Conflict", "The request does not fit the current state. Read the state, then decide again."),
    PRECONDITION_FAILED(
            412, "Precondition Failed", "It has changed since you read it. Read it again and repeat your change."),
    CONTENT_TOO_LARGE(413, "Content Too Large", "Send a smaller body."),
    URI_TOO_LONG(414, "URI Too Long", "Send a shorter URL."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Unsupported Media Type",
            "Send the body with a Content-Type that GET /q/openapi lists here, such as application/json."),
    UNPROCESSABLE_CONTENT(422, "Unprocessable Content", "The request is well-formed but contradicts itself."),
    PRECONDITION_REQUIRED(
            428, "Precondition Required", "Send If-Match with the ETag of what you read, so that nothing is lost."),
    TOO_MANY_REQUESTS(429, "Too Many Requests", "Wait before you send the next request."),
    HEADERS_TOO_LARGE(431, "Request Header Fields Too Large", "Send fewer or shorter headers."),
    INTERNAL_ERROR(500, "Internal Server Error", "Something failed on our side. Try again later."),
    UNAVAILABLE(503, "Service Unavailable", "The service cannot answer now. Try again later.");

    private static final String BASE = "https://unknot.dev/problems/";

    private final int status;
    private final String title;
    private final String advice;

    ProblemType(int status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What to do when nothing more exact is known. */
    public String advice() {
        return advice;
    }

    /** The last segment of the URI. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public URI uri() {
        return URI.create(BASE + slug());
    }

    public static Optional<ProblemType> ofStatus(int status) {
        return Arrays.stream(values()).filter(type -> type.status == status).findFirst();
    }
}
