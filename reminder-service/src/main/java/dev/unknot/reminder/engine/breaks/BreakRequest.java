package dev.unknot.reminder.engine.breaks;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/**
 * A break that begins now, or the next one moved.
 *
 * @param minutes how long the break lasts, 1 to 60; with start, and only then; 5 when absent
 * @param postponeMinutes by how much the next break is moved, 5 to 120
 */
public record BreakRequest(
        Optional<Start> start,
        Optional<@Min(1) @Max(60) Integer> minutes,
        Optional<@Min(5) @Max(120) Integer> postponeMinutes) {

    private static final Duration USUAL = Duration.ofMinutes(5);

    /** When a break starts; nobody takes one for another time. */
    public enum Start {
        @JsonProperty("now")
        NOW
    }

    /** A 400 problem unless it says exactly one thing. */
    void check() {
        if (start.isPresent() == postponeMinutes.isPresent()) {
            throw Problems.badRequest(Violation.body("start", "is required, or else postponeMinutes; not both"));
        }
        if (minutes.isPresent() && start.isEmpty()) {
            throw Problems.badRequest(Violation.body("minutes", "belongs to start and to nothing else"));
        }
    }

    /** How long the break lasts. */
    Duration length() {
        return minutes.map(Duration::ofMinutes).orElse(USUAL);
    }
}
