package dev.unknot.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request. It never repeats a value that was sent.
 *
 * @param field its name, or in a body its path such as {@code evidence[2].value}; empty for the whole
 * @param in {@code body}, {@code query}, {@code path} or {@code header}
 * @param message completes a sentence that begins with the field
 * @param line of a document of many lines, counted from 1
 */
@Schema(name = "ProblemViolation")
public record Violation(
        String field,
        String in,
        String message,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer line) {

    public static Violation body(String field, String message) {
        return new Violation(field, "body", message, null);
    }

    public static Violation line(int line, String field, String message) {
        return new Violation(field, "body", message, line);
    }

    public static Violation query(String field, String message) {
        return new Violation(field, "query", message, null);
    }

    public static Violation path(String field, String message) {
        return new Violation(field, "path", message, null);
    }

    public static Violation header(String field, String message) {
        return new Violation(field, "header", message, null);
    }
}
