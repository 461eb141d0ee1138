package dev.unknot.client.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The person whose days are played, and what happens to them.
 *
 * @param from the first day
 * @param to the last day, at most 13 days later
 * @param variant 1 to 1000; each draws other minutes
 * @param languages in which nudges are worded: {@code en}, {@code de}, {@code es}
 */
public record SimulationRequest(
        LocalDate from,
        LocalDate to,
        EmployeeRequest employee,
        @Nullable PreferencesRequest preferences,
        @Nullable List<Report> reports,
        @Nullable List<Happening> activity,
        @Nullable List<Busy> busy,
        @Nullable Integer variant,
        @Nullable List<String> languages) {

    /** With nothing but what is required. */
    public static Builder with(LocalDate from, LocalDate to, EmployeeRequest employee) {
        return new Builder(from, to, employee);
    }

    /** Each field is left out unless it is set. */
    public static final class Builder {

        private final LocalDate from;
        private final LocalDate to;
        private final EmployeeRequest employee;
        private @Nullable PreferencesRequest preferences;
        private @Nullable List<Report> reports;
        private @Nullable List<Happening> activity;
        private @Nullable List<Busy> busy;
        private @Nullable Integer variant;
        private @Nullable List<String> languages;

        private Builder(LocalDate from, LocalDate to, EmployeeRequest employee) {
            this.from = from;
            this.to = to;
            this.employee = employee;
        }

        public Builder preferences(PreferencesRequest value) {
            preferences = value;
            return this;
        }

        public Builder reports(List<Report> value) {
            reports = value;
            return this;
        }

        public Builder activity(List<Happening> value) {
            activity = value;
            return this;
        }

        public Builder busy(List<Busy> value) {
            busy = value;
            return this;
        }

        public Builder variant(int value) {
            variant = value;
            return this;
        }

        public Builder languages(List<String> value) {
            languages = value;
            return this;
        }

        public SimulationRequest build() {
            return new SimulationRequest(from, to, employee, preferences, reports, activity, busy, variant, languages);
        }
    }

    /** The result of triage, with the names of {@code assessment-completed}. */
    public record Report(
            String level,
            Instant completedAt,
            @Nullable Boolean provisional,
            @Nullable String area,
            @Nullable List<String> causes,
            @Nullable List<String> avoid,
            @Nullable List<String> remedies,
            @Nullable String stage,
            @Nullable LocalDate followUpOn,
            @Nullable Instant clearedAt) {

        /** With nothing but what is required. */
        public static Builder with(String level, Instant completedAt) {
            return new Builder(level, completedAt);
        }

        /** Each field is left out unless it is set. */
        public static final class Builder {

            private final String level;
            private final Instant completedAt;
            private @Nullable Boolean provisional;
            private @Nullable String area;
            private @Nullable List<String> causes;
            private @Nullable List<String> avoid;
            private @Nullable List<String> remedies;
            private @Nullable String stage;
            private @Nullable LocalDate followUpOn;
            private @Nullable Instant clearedAt;

            private Builder(String level, Instant completedAt) {
                this.level = level;
                this.completedAt = completedAt;
            }

            public Builder provisional(boolean value) {
                provisional = value;
                return this;
            }

            public Builder area(String value) {
                area = value;
                return this;
            }

            public Builder causes(List<String> value) {
                causes = value;
                return this;
            }

            public Builder avoid(List<String> value) {
                avoid = value;
                return this;
            }

            public Builder remedies(List<String> value) {
                remedies = value;
                return this;
            }

            public Builder stage(String value) {
                stage = value;
                return this;
            }

            public Builder followUpOn(LocalDate value) {
                followUpOn = value;
                return this;
            }

            public Builder clearedAt(Instant value) {
                clearedAt = value;
                return this;
            }

            public Report build() {
                return new Report(
                        level, completedAt, provisional, area, causes, avoid, remedies, stage, followUpOn, clearedAt);
            }
        }
    }

    /** One event of the topic {@code unknot.activity}, such as {@code meeting-started}. */
    public record Happening(
            String type,
            Instant at,
            @Nullable Instant expectedEnd,
            @Nullable Integer minutes) {

        /** With nothing but what is required. */
        public static Builder with(String type, Instant at) {
            return new Builder(type, at);
        }

        /** Each field is left out unless it is set. */
        public static final class Builder {

            private final String type;
            private final Instant at;
            private @Nullable Instant expectedEnd;
            private @Nullable Integer minutes;

            private Builder(String type, Instant at) {
                this.type = type;
                this.at = at;
            }

            public Builder expectedEnd(Instant value) {
                expectedEnd = value;
                return this;
            }

            public Builder minutes(int value) {
                minutes = value;
                return this;
            }

            public Happening build() {
                return new Happening(type, at, expectedEnd, minutes);
            }
        }
    }

    /** When the calendar says that the person is busy. */
    public record Busy(Instant from, Instant to) {}
}
