package dev.unknot.http.idempotency;

import dev.unknot.http.problem.ProblemType;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What tells a repeated request from a new one, after draft-ietf-httpapi-idempotency-key-header. Whoever stores an effect
 * stores both beside it, and lets the requests of one person wait for one another, so that a repetition finds the first.
 *
 * @param key the client's Idempotency-Key
 * @param fingerprint SHA-256 of the request, in hex
 */
public record Repeat(Optional<String> key, String fingerprint) {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    /** @throws HttpProblem 400 when the key is malformed */
    public static Repeat of(Optional<String> key, byte[] body) {
        return of(key, "", body);
    }

    /** @param about what the request is about besides its body, such as the id in the path */
    public static Repeat of(Optional<String> key, String about, byte[] body) {
        if (key.filter(given -> !KEY.matcher(given).matches()).isPresent()) {
            throw Problems.badRequest(
                    Violation.header(HEADER, "must be 1 to 128 printable ASCII characters, such as a UUID"));
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(about.getBytes(StandardCharsets.UTF_8));
            return new Repeat(key, HexFormat.of().formatHex(digest.digest(body)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * Returns when a request that came under the same key was this very one.
     *
     * @throws HttpProblem 422 when it was another
     */
    public void requireSame(String earlierFingerprint) {
        if (!earlierFingerprint.equals(fingerprint)) {
            throw Problems.of(
                    ProblemType.UNPROCESSABLE_CONTENT,
                    "This Idempotency-Key was used with another request before. Take a new key for a new request.");
        }
    }
}
