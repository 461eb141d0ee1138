package dev.unknot.client.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it is now.
 *
 * @param course one of the options of the question
 * @param discomfort 0 to 10
 */
public record FollowUpRequest(
        @Nullable String course,
        @Nullable List<String> signs,
        @Nullable Boolean hindered,
        @Nullable Integer discomfort,
        @Nullable String setting,
        @Nullable List<String> tools,
        @Nullable List<String> wants,
        @Nullable String country) {

    /** Empty. */
    public static Builder builder() {
        return new Builder();
    }

    /** Each field is left out unless it is set. */
    public static final class Builder {

        private @Nullable String course;
        private @Nullable List<String> signs;
        private @Nullable Boolean hindered;
        private @Nullable Integer discomfort;
        private @Nullable String setting;
        private @Nullable List<String> tools;
        private @Nullable List<String> wants;
        private @Nullable String country;

        private Builder() {}

        public Builder course(String value) {
            course = value;
            return this;
        }

        public Builder signs(List<String> value) {
            signs = value;
            return this;
        }

        public Builder hindered(boolean value) {
            hindered = value;
            return this;
        }

        public Builder discomfort(int value) {
            discomfort = value;
            return this;
        }

        public Builder setting(String value) {
            setting = value;
            return this;
        }

        public Builder tools(List<String> value) {
            tools = value;
            return this;
        }

        public Builder wants(List<String> value) {
            wants = value;
            return this;
        }

        public Builder country(String value) {
            country = value;
            return this;
        }

        public FollowUpRequest build() {
            return new FollowUpRequest(course, signs, hindered, discomfort, setting, tools, wants, country);
        }
    }
}
