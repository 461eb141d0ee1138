package dev.unknot.client.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All preferences at once; what is left out goes back to its default. */
public record PreferencesRequest(
        @Nullable String zone,
        @Nullable List<EmployeeRequest.Hours> workingHours,
        @Nullable Quiet quietHours,
        @Nullable List<QuietOn> quietTimes,
        @Nullable Instant doNotDisturbUntil,
        @Nullable List<String> kinds,
        @Nullable Integer paceMinutes,
        @Nullable Integer dailyCap,
        @Nullable Integer eyesMinutes,
        @Nullable List<String> channels,
        @Nullable List<OnChannel> channelSettings,
        @Nullable String language,
        @Nullable List<Away> daysOff,
        @Nullable String holidays,
        @Nullable String freeBusy) {

    /** Empty. */
    public static Builder builder() {
        return new Builder();
    }

    /** Each field is left out unless it is set. */
    public static final class Builder {

        private @Nullable String zone;
        private @Nullable List<EmployeeRequest.Hours> workingHours;
        private @Nullable Quiet quietHours;
        private @Nullable List<QuietOn> quietTimes;
        private @Nullable Instant doNotDisturbUntil;
        private @Nullable List<String> kinds;
        private @Nullable Integer paceMinutes;
        private @Nullable Integer dailyCap;
        private @Nullable Integer eyesMinutes;
        private @Nullable List<String> channels;
        private @Nullable List<OnChannel> channelSettings;
        private @Nullable String language;
        private @Nullable List<Away> daysOff;
        private @Nullable String holidays;
        private @Nullable String freeBusy;

        private Builder() {}

        public Builder zone(String value) {
            zone = value;
            return this;
        }

        public Builder workingHours(List<EmployeeRequest.Hours> value) {
            workingHours = value;
            return this;
        }

        public Builder quietHours(Quiet value) {
            quietHours = value;
            return this;
        }

        public Builder quietTimes(List<QuietOn> value) {
            quietTimes = value;
            return this;
        }

        public Builder doNotDisturbUntil(Instant value) {
            doNotDisturbUntil = value;
            return this;
        }

        public Builder kinds(List<String> value) {
            kinds = value;
            return this;
        }

        public Builder paceMinutes(int value) {
            paceMinutes = value;
            return this;
        }

        public Builder dailyCap(int value) {
            dailyCap = value;
            return this;
        }

        public Builder eyesMinutes(int value) {
            eyesMinutes = value;
            return this;
        }

        public Builder channels(List<String> value) {
            channels = value;
            return this;
        }

        public Builder channelSettings(List<OnChannel> value) {
            channelSettings = value;
            return this;
        }

        public Builder language(String value) {
            language = value;
            return this;
        }

        public Builder daysOff(List<Away> value) {
            daysOff = value;
            return this;
        }

        public Builder holidays(String value) {
            holidays = value;
            return this;
        }

        public Builder freeBusy(String value) {
            freeBusy = value;
            return this;
        }

        public PreferencesRequest build() {
            return new PreferencesRequest(
                    zone,
                    workingHours,
                    quietHours,
                    quietTimes,
                    doNotDisturbUntil,
                    kinds,
                    paceMinutes,
                    dailyCap,
                    eyesMinutes,
                    channels,
                    channelSettings,
                    language,
                    daysOff,
                    holidays,
                    freeBusy);
        }
    }

    /** Local time of every day. */
    public record Quiet(String from, String to) {}

    /** Local time of some weekdays. */
    public record QuietOn(@Nullable List<String> days, String from, String to) {

        /** With nothing but what is required. */
        public static Builder with(String from, String to) {
            return new Builder(from, to);
        }

        /** Each field is left out unless it is set. */
        public static final class Builder {

            private @Nullable List<String> days;
            private final String from;
            private final String to;

            private Builder(String from, String to) {
                this.from = from;
                this.to = to;
            }

            public Builder days(List<String> value) {
                days = value;
                return this;
            }

            public QuietOn build() {
                return new QuietOn(days, from, to);
            }
        }
    }

    /** How one channel is wanted: {@code words} is {@code neutral} or {@code full}. */
    public record OnChannel(
            String channel,
            @Nullable Integer afterMinutes,
            @Nullable String words) {

        /** With nothing but what is required. */
        public static Builder with(String channel) {
            return new Builder(channel);
        }

        /** Each field is left out unless it is set. */
        public static final class Builder {

            private final String channel;
            private @Nullable Integer afterMinutes;
            private @Nullable String words;

            private Builder(String channel) {
                this.channel = channel;
            }

            public Builder afterMinutes(int value) {
                afterMinutes = value;
                return this;
            }

            public Builder words(String value) {
                words = value;
                return this;
            }

            public OnChannel build() {
                return new OnChannel(channel, afterMinutes, words);
            }
        }
    }

    /** Days of leave, both included. */
    public record Away(LocalDate first, LocalDate last) {}
}
