package dev.unknot.reminder.nudge;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.Optional;

/** What the person did with a nudge. */
public record OutcomeRequest(@NotNull Outcome outcome, Optional<Integer> snoozeMinutes) {

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

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
