package dev.unknot.triage.assessment;

import dev.unknot.triage.problem.Problems;
import dev.unknot.triage.problem.Problems.Violation;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** A position in a person's history; opaque to callers. */
public record Cursor(Instant at, UUID id) {

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    public static Cursor of(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ");
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw Problems.badRequest(Violation.query("cursor", "must be the next of an earlier page"));
        }
    }
}
