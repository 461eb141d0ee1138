package dev.unknot.reminder.inbox.outcome;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import dev.unknot.reminder.inbox.nudge.Felt;
import dev.unknot.reminder.inbox.nudge.NudgeState;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the person did with a nudge.
 *
 * @param snoozeMinutes how much later it is to come again, 5 to 480; with snoozed, and only then
 * @param felt how the place felt afterwards; with done only
 * @param discomfort how much it hurts, from 0 (not at all) to 10; with done only, and of a check-in
 */
public record OutcomeRequest(
        @NotNull Outcome outcome,
        Optional<@Min(5) @Max(480) Integer> snoozeMinutes,
        Optional<Felt> felt,
        Optional<@Min(0) @Max(10) Integer> discomfort) {

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

    /** A 400 problem when something is missing or out of place. */
    void check() {
        List<Violation> violations = new ArrayList<>();
        if (snoozeMinutes.isPresent() != (outcome == Outcome.SNOOZED)) {
            violations.add(Violation.body("snoozeMinutes", "is required with snoozed and belongs to nothing else"));
        }
        if (felt.isPresent() && outcome != Outcome.DONE) {
            violations.add(Violation.body("felt", "belongs to done only"));
        }
        if (discomfort.isPresent() && outcome != Outcome.DONE) {
            violations.add(Violation.body("discomfort", "belongs to done only"));
        }
        if (!violations.isEmpty()) {
            throw Problems.badRequest(violations);
        }
    }
}
