package dev.unknot.triage.assessment;

import dev.unknot.triage.problem.Problems;
import dev.unknot.triage.problem.Problems.Violation;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What tells a repeated request from a new one.
 *
 * @param key the caller's Idempotency-Key
 * @param requestHash SHA-256 of the body
 */
record Repeat(Optional<String> key, String requestHash) {

    static Repeat of(Optional<String> key, byte[] body) {
        if (key.isPresent() && !key.get().matches("[\\x21-\\x7e]{1,128}")) {
            throw Problems.badRequest(
                    Violation.header("Idempotency-Key", "must be 1 to 128 printable ASCII characters, such as a UUID"));
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return new Repeat(key, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
