package dev.unknot.triage.assessment;

import dev.unknot.triage.problem.Problems;
import dev.unknot.triage.problem.Problems.Violation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Distinguishes a repeated request from a new one.
 *
 * @param key the caller's Idempotency-Key
 * @param requestHash SHA-256 of the body
 */
public record Repeat(Optional<String> key, String requestHash) {

    static Repeat of(Optional<String> key, byte[] body) {
        return of(key, "", body);
    }

    /** @param about what else identifies the request, such as the id in the path */
    public static Repeat of(Optional<String> key, String about, byte[] body) {
        if (key.isPresent() && !key.get().matches("[\\x21-\\x7e]{1,128}")) {
            throw Problems.badRequest(
                    Violation.header("Idempotency-Key", "must be 1 to 128 printable ASCII characters, such as a UUID"));
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(about.getBytes(StandardCharsets.UTF_8));
            return new Repeat(key, HexFormat.of().formatHex(digest.digest(body)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is required of every Java platform", e);
        }
    }
}
