package dev.unknot.client.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report: a story, answers, or both.
 *
 * @param language of story and answer, {@code en}, {@code de} or {@code es}
 * @param area a key of the vocabulary's areas
 * @param setting {@code work} or {@code home}
 * @param keepStory whether the service may keep the story; otherwise it forgets it
 * @param discomfort 0 to 10
 */
public record AssessmentRequest(
        @Nullable String narrative,
        @Nullable String language,
        @Nullable Integer age,
        @Nullable String sex,
        @Nullable String area,
        @Nullable String country,
        @Nullable Boolean keepStory,
        @Nullable String setting,
        @Nullable List<String> tools,
        @Nullable List<String> wants,
        @Nullable Integer discomfort,
        @Nullable List<Evidence> evidence) {

    /** Empty. */
    public static Builder builder() {
        return new Builder();
    }

    /** Each field is left out unless it is set. */
    public static final class Builder {

        private @Nullable String narrative;
        private @Nullable String language;
        private @Nullable Integer age;
        private @Nullable String sex;
        private @Nullable String area;
        private @Nullable String country;
        private @Nullable Boolean keepStory;
        private @Nullable String setting;
        private @Nullable List<String> tools;
        private @Nullable List<String> wants;
        private @Nullable Integer discomfort;
        private @Nullable List<Evidence> evidence;

        private Builder() {}

        public Builder narrative(String value) {
            narrative = value;
            return this;
        }

        public Builder language(String value) {
            language = value;
            return this;
        }

        public Builder age(int value) {
            age = value;
            return this;
        }

        public Builder sex(String value) {
            sex = value;
            return this;
        }

        public Builder area(String value) {
            area = value;
            return this;
        }

        public Builder country(String value) {
            country = value;
            return this;
        }

        public Builder keepStory(boolean value) {
            keepStory = value;
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

        public Builder discomfort(int value) {
            discomfort = value;
            return this;
        }

        public Builder evidence(List<Evidence> value) {
            evidence = value;
            return this;
        }

        public AssessmentRequest build() {
            return new AssessmentRequest(
                    narrative,
                    language,
                    age,
                    sex,
                    area,
                    country,
                    keepStory,
                    setting,
                    tools,
                    wants,
                    discomfort,
                    evidence);
        }
    }

    /** An answer to one question; {@code unsure} for somebody who does not know. */
    public record Evidence(
            @Nullable String finding,
            @Nullable Boolean present,
            @Nullable Double value,
            @Nullable Boolean unsure) {

        /** Empty. */
        public static Builder builder() {
            return new Builder();
        }

        /** Each field is left out unless it is set. */
        public static final class Builder {

            private @Nullable String finding;
            private @Nullable Boolean present;
            private @Nullable Double value;
            private @Nullable Boolean unsure;

            private Builder() {}

            public Builder finding(String value) {
                finding = value;
                return this;
            }

            public Builder present(boolean value) {
                present = value;
                return this;
            }

            public Builder value(double value) {
                value = value;
                return this;
            }

            public Builder unsure(boolean value) {
                unsure = value;
                return this;
            }

            public Evidence build() {
                return new Evidence(finding, present, value, unsure);
            }
        }
    }
}
