package dev.unknot.http.connection;

import dev.unknot.http.problem.ProblemType;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Arrays;
import java.util.Optional;

/**
 * What can be wrong with the head of a request after RFC 9112. Servers and proxies that forgive such a fault differ in
 * where they think that the request ends, or whom it is for.
 */
public enum HeadFault {
    LINE_END("", "must end each line of its head with CRLF, and have neither of the two alone"),
    REQUEST_LINE("", "must begin with a method, a path and HTTP/1.1, with one space between them"),
    TARGET("", "must be for a path that begins with a slash, without a fragment"),
    HEADER_LINE("", "must have a name, a colon and a value without control characters in each line of its headers"),
    FOLDED_LINE("", "must have each header in one line"),
    HOST("Host", "must be given once, as a host name with an optional port"),
    CONTENT_LENGTH("Content-Length", "must be given once, as a number of bytes"),
    TRANSFER_ENCODING("Transfer-Encoding", "must be chunked, given once, in HTTP/1.1 and without Content-Length"),
    CONTENT_TYPE("Content-Type", "must be given once"),
    AUTHORIZATION("Authorization", "must be given once"),
    CONTENT_ENCODING(Problems.of(
            ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body uncompressed, without the header Content-Encoding.")),
    URL_TOO_LONG(Problems.of(ProblemType.URI_TOO_LONG)),
    HEADERS_TOO_LARGE(Problems.of(ProblemType.HEADERS_TOO_LARGE));

    /** The header of the request that stands in for one that was refused. */
    public static final String HEADER = "Unknot-Refused";

    private final HttpProblem problem;

    HeadFault(String field, String message) {
        this(Problems.badRequest(Violation.header(field, message)));
    }

    HeadFault(HttpProblem problem) {
        this.problem = problem;
    }

    /** The fault that a stand-in names; empty for any other request. */
    public static Optional<HeadFault> named(String name) {
        return Arrays.stream(values())
                .filter(fault -> fault.name().equals(name))
                .findFirst();
    }

    public HttpProblem problem() {
        return problem;
    }
}
