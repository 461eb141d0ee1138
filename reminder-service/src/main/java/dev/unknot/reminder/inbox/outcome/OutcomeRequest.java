package dev.unknot.reminder.inbox.outcome;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import dev.unknot.reminder.inbox.nudge.NudgeState;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;

/**
 * What the person did with a nudge.
 *
 * @param snoozeMinutes how much later it is to come again, 5 to 480; with snoozed, and only then
 */
public record OutcomeRequest(@NotNull Outcome outcome, Optional<@Min(5) @Max(480) Integer> snoozeMinutes) {

    /** As written in JSON. */
    public enum Outcome {
        @JsonProperty("seen")
        SEEN,
        @JsonProperty("done")
        DONE,
        @JsonProperty("snoozed")
        SNOOZED,
        @JsonProperty("dismissed")
        DISMISSED;

        NudgeState state() {
            return NudgeState.valueOf(name());
        }
    }

    /** A 400 problem when the minutes are missing or out of place. */
    void check() {
        if (snoozeMinutes.isPresent() != (outcome == Outcome.SNOOZED)) {
            throw Problems.badRequest(
                    Violation.body("snoozeMinutes", "is required with snoozed and belongs to nothing else"));
        }
    }
}
