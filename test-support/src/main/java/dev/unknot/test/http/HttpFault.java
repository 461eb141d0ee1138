package dev.unknot.test.http;

import dev.unknot.local.server.TokenRequest;
import java.util.function.Function;

/** Everything that can be wrong with a request whatever it is about. Each has one answer in every service. */
public enum HttpFault {
    NO_TOKEN(401, "unauthorized", "", on -> read(on)),
    BROKEN_TOKEN(401, "unauthorized", "", on -> read(on).token("not.a.token")),
    TOKEN_FOR_ANOTHER_AUDIENCE(401, "unauthorized", "", on -> read(on).token(access(on, "x", "\"aud\":\"another\""))),
    ID_TOKEN(
            401,
            "unauthorized",
            "",
            on -> read(on).token(SignedIn.as(on.issuer(), "x", "{\"org\":\"acme\",\"groups\":[\"employee\"]}")
                    .idToken())),
    WITHOUT_ORGANISATION(403, "forbidden", "", on -> read(on).token(of(on, "x", "{\"groups\":[\"employee\"]}"))),
    ORGANISATION_IS_A_LIST(403, "forbidden", "", on -> read(on).token(access(on, "x", "\"org\":[\"acme\"]"))),
    ORGANISATION_THAT_NO_EVENT_CARRIES(403, "forbidden", "", on -> read(on).token(access(on, "x", "\"org\":\"a/b\""))),
    SUBJECT_ME(403, "forbidden", "", on -> read(on).token(access(on, "me", "\"org\":\"acme\""))),
    SUBJECT_THAT_NO_EVENT_CARRIES(403, "forbidden", "", on -> read(on).token(access(on, "a/b", "\"org\":\"acme\""))),
    ROLE_FROM_ANOTHER_CLAIM(
            403,
            "forbidden",
            "",
            on -> read(on).token(of(on, "x", "{\"org\":\"acme\",\"realm_access\":{\"roles\":[\"employee\"]}}"))),
    UNKNOWN_PATH(404, "not-found", "", on -> get(on, "/nothing/here")),
    WRONG_METHOD(405, "method-not-allowed", "", on -> request(on, "PATCH", on.write(), on.writer())),
    UNACCEPTABLE(406, "not-acceptable", "", on -> signedRead(on).header("Accept", "text/html")),
    UNACCEPTABLE_WRITE(
            406,
            "not-acceptable",
            "",
            on -> write(on).header("Accept", "application/xml").body(on.body())),
    MALFORMED_ACCEPT(
            400,
            "bad-request",
            "Accept",
            on -> write(on).header("Accept", "garbage").body(on.body())),
    TOO_LARGE(413, "content-too-large", "", on -> write(on).body(tooLarge())),
    TOO_LARGE_IN_CHUNKS(413, "content-too-large", "", on -> write(on).chunked(tooLarge())),
    URL_TOO_LONG(414, "uri-too-long", "", on -> get(on, "/" + "x".repeat(5_000))),
    WRONG_CONTENT_TYPE(
            415,
            "unsupported-media-type",
            "",
            on -> request(on, on.method(), on.write(), on.writer())
                    .header("Content-Type", "text/plain")
                    .body(on.body())),
    HEADERS_TOO_LARGE(431, "headers-too-large", "", on -> signedRead(on).header("X-Large", "x".repeat(20_000))),
    MALFORMED_QUERY(400, "bad-request", "y", on -> get(on, on.read() + "?y=%zz")),
    MALFORMED_PATH(400, "bad-request", "", on -> get(on, "/%zz")),
    CHARACTER_THAT_NO_URL_HAS(400, "bad-request", "", on -> get(on, "/a|b")),
    NUL_IN_QUERY(400, "bad-request", "y", on -> get(on, on.read() + "?y=a%00b")),
    HALF_A_CHARACTER_IN_QUERY(400, "bad-request", "y", on -> get(on, on.read() + "?y=%ED%A0%80")),
    NUL_IN_PATH(400, "bad-request", "", on -> get(on, "/a%00b")),
    TWO_CONTENT_TYPES(
            400,
            "bad-request",
            "Content-Type",
            on -> write(on).header("Content-Type", "text/plain").body(on.body())),
    TWO_TOKENS(400, "bad-request", "Authorization", on -> signedRead(on).token("another")),
    COMPRESSED_BODY(
            415,
            "unsupported-media-type",
            "",
            on -> write(on).header("Content-Encoding", "gzip").body(on.body())),
    UNKNOWN_PARAMETER(400, "bad-request", "fo", on -> get(on, on.read() + "?fo=1")),
    PARAMETER_OF_MANY_WORDS(400, "bad-request", "", on -> get(on, on.read() + "?my%20chest%20hurts=1"));

    private static final int LARGER_THAN_ANY = 300 * 1024;

    private final int status;
    private final String type;
    private final String field;
    private final Function<HttpSubject, RawRequest> request;

    HttpFault(int status, String type, String field, Function<HttpSubject, RawRequest> request) {
        this.status = status;
        this.type = type;
        this.field = field;
        this.request = request;
    }

    public int status() {
        return status;
    }

    public String type() {
        return "https://unknot.dev/problems/" + type;
    }

    /** What {@code violations} names; empty when the fault has no field. */
    public String field() {
        return field;
    }

    public RawResponse tryOn(HttpSubject subject) {
        return request.apply(subject).send();
    }

    private static RawRequest read(HttpSubject on) {
        return new RawRequest(on.service(), "GET", on.read());
    }

    private static RawRequest signedRead(HttpSubject on) {
        return get(on, on.read());
    }

    private static RawRequest get(HttpSubject on, String target) {
        return request(on, "GET", target, on.reader());
    }

    private static RawRequest write(HttpSubject on) {
        RawRequest write = request(on, on.method(), on.write(), on.writer()).header("Content-Type", "application/json");
        on.headers().forEach(write::header);
        return write;
    }

    private static RawRequest request(HttpSubject on, String method, String target, String client) {
        return new RawRequest(on.service(), method, target).token(TokenRequest.send(on.issuer(), client));
    }

    private static String tooLarge() {
        return "\"" + "x".repeat(LARGER_THAN_ANY) + "\"";
    }

    private static String access(HttpSubject on, String subject, String claim) {
        return of(on, subject, "{\"org\":\"acme\",\"groups\":[\"employee\"]," + claim + "}");
    }

    private static String of(HttpSubject on, String subject, String claims) {
        return SignedIn.as(on.issuer(), subject, claims).accessToken();
    }
}
