package dev.unknot.client.delivery;

import org.jspecify.annotations.Nullable;

/** Settings of a channel for the organisation; a secret that is left out stays. */
public record ChannelSettingsRequest(
        @Nullable Boolean enabled,
        @Nullable String from,
        @Nullable String fromName,
        @Nullable String replyTo,
        @Nullable String botToken,
        @Nullable String signingSecret) {

    /** Empty. */
    public static Builder builder() {
        return new Builder();
    }

    /** Each field is left out unless it is set. */
    public static final class Builder {

        private @Nullable Boolean enabled;
        private @Nullable String from;
        private @Nullable String fromName;
        private @Nullable String replyTo;
        private @Nullable String botToken;
        private @Nullable String signingSecret;

        private Builder() {}

        public Builder enabled(boolean value) {
            enabled = value;
            return this;
        }

        public Builder from(String value) {
            from = value;
            return this;
        }

        public Builder fromName(String value) {
            fromName = value;
            return this;
        }

        public Builder replyTo(String value) {
            replyTo = value;
            return this;
        }

        public Builder botToken(String value) {
            botToken = value;
            return this;
        }

        public Builder signingSecret(String value) {
            signingSecret = value;
            return this;
        }

        public ChannelSettingsRequest build() {
            return new ChannelSettingsRequest(enabled, from, fromName, replyTo, botToken, signingSecret);
        }
    }
}
