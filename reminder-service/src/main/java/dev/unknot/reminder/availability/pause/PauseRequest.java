package dev.unknot.reminder.availability.pause;

import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long to pause: until a moment, for some minutes, or, with neither, until resumed and two weeks at most. */
public record PauseRequest(Optional<Instant> until, Optional<@Min(1) @Max(14 * 24 * 60) Integer> minutes) {

    /** When the pause ends; a 400 problem when that cannot be. */
    Instant end(Instant now) {
        if (until.isPresent() && minutes.isPresent()) {
            throw Problems.badRequest(Violation.body("until", "and minutes must not be given both"));
        }
        Instant latest = now.plus(Pause.LONGEST);
        if (until.filter(end -> !end.isAfter(now) || end.isAfter(latest)).isPresent()) {
            throw Problems.badRequest(Violation.body("until", "must lie within the next 14 days"));
        }
        return until.or(() -> minutes.map(Duration::ofMinutes).map(now::plus)).orElse(latest);
    }
}
