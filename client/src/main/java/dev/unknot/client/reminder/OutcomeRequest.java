package dev.unknot.client.reminder;

import org.jspecify.annotations.Nullable;

/**
 * What the person did with a nudge.
 *
 * @param outcome {@code seen}, {@code done}, {@code snoozed} or {@code dismissed}
 * @param snoozeMinutes 5 to 480, with {@code snoozed}
 * @param felt {@code better}, {@code same} or {@code worse}, with {@code done}
 * @param discomfort 0 to 10, with {@code done} of a check-in
 */
public record OutcomeRequest(
        String outcome,
        @Nullable Integer snoozeMinutes,
        @Nullable String felt,
        @Nullable Integer discomfort) {

    /** With nothing but what is required. */
    public static Builder with(String outcome) {
        return new Builder(outcome);
    }

    /** Each field is left out unless it is set. */
    public static final class Builder {

        private final String outcome;
        private @Nullable Integer snoozeMinutes;
        private @Nullable String felt;
        private @Nullable Integer discomfort;

        private Builder(String outcome) {
            this.outcome = outcome;
        }

        public Builder snoozeMinutes(int value) {
            snoozeMinutes = value;
            return this;
        }

        public Builder felt(String value) {
            felt = value;
            return this;
        }

        public Builder discomfort(int value) {
            discomfort = value;
            return this;
        }

        public OutcomeRequest build() {
            return new OutcomeRequest(outcome, snoozeMinutes, felt, discomfort);
        }
    }
}
