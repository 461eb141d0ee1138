package dev.unknot.client.delivery;

import org.jspecify.annotations.Nullable;

/** Where a person can be reached; what is left out is removed. */
public record AddressesRequest(
        @Nullable String email,
        @Nullable String slack,
        @Nullable String slackWebhook,
        @Nullable String teamsWebhook) {

    /** Empty. */
    public static Builder builder() {
        return new Builder();
    }

    /** Each field is left out unless it is set. */
    public static final class Builder {

        private @Nullable String email;
        private @Nullable String slack;
        private @Nullable String slackWebhook;
        private @Nullable String teamsWebhook;

        private Builder() {}

        public Builder email(String value) {
            email = value;
            return this;
        }

        public Builder slack(String value) {
            slack = value;
            return this;
        }

        public Builder slackWebhook(String value) {
            slackWebhook = value;
            return this;
        }

        public Builder teamsWebhook(String value) {
            teamsWebhook = value;
            return this;
        }

        public AddressesRequest build() {
            return new AddressesRequest(email, slack, slackWebhook, teamsWebhook);
        }
    }
}
