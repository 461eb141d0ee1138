package dev.unknot.reminder.engine.simulation;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.unknot.contracts.Level;
import dev.unknot.contracts.remedies.Ranking;
import dev.unknot.reminder.availability.preferences.PreferencesRequest;
import dev.unknot.reminder.enrolment.EmployeeRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The person whose days are played, and what happens to them.
 *
 * @param from the first day; the person is enrolled when it begins
 * @param to the last day, at most 13 days later
 * @param employee as in PUT /employees/{id}
 * @param preferences as in PUT /employees/{id}/preferences, without freeBusy
 * @param reports as in assessment-completed
 * @param activity as on the topic unknot.activity
 * @param busy times in which the person's calendar says that they are busy
 * @param variant each number draws other minutes for the nudges, as each employee has minutes of their own; 1 when absent
 * @param languages in which the nudges are worded; the person's when absent
 */
public record SimulationRequest(
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotNull @Valid EmployeeRequest employee,
        Optional<@Valid PreferencesRequest> preferences,
        Optional<@Size(max = 20) List<@NotNull @Valid Report>> reports,
        Optional<@Size(max = 500) List<@NotNull @Valid Happening>> activity,
        Optional<@Size(max = 500) List<@NotNull @Valid Busy>> busy,
        Optional<@Min(1) @Max(1000) Integer> variant,
        Optional<
                        @Size(min = 1, max = 3) List<
                                @NotNull @Pattern(regexp = "en|de|es", message = "must be en, de or es") String>>
                languages) {

    /**
     * The result of triage, with the names of assessment-completed.
     *
     * @param provisional false when absent
     * @param area a key of the vocabulary's areas
     * @param causes keys of the vocabulary's causes
     * @param avoid keys of the vocabulary's cautions
     * @param remedies slugs, best first
     * @param followUpOn a week later when absent
     * @param clearedAt when a clinician has seen the person
     */
    public record Report(
            @NotNull Level level,
            @NotNull Instant completedAt,
            Optional<Boolean> provisional,
            Optional<@Size(max = 64) String> area,
            Optional<@Size(max = 50) List<@NotNull @Size(max = 64) String>> causes,
            Optional<@Size(max = 50) List<@NotNull @Size(max = 64) String>> avoid,
            Optional<@Size(max = 50) List<@NotNull @Size(max = 64) String>> remedies,
            Optional<Ranking.Stage> stage,
            Optional<LocalDate> followUpOn,
            Optional<Instant> clearedAt) {}

    /**
     * One event of the topic unknot.activity.
     *
     * @param expectedEnd of meeting-started, and only there
     * @param minutes of break-taken, and only there
     */
    public record Happening(
            @NotNull Type type,
            @NotNull Instant at,
            Optional<Instant> expectedEnd,
            Optional<@Min(1) @Max(240) Integer> minutes) {}

    /** The events by their names. */
    public enum Type {
        DESK_SESSION_STARTED,
        DESK_SESSION_ENDED,
        BREAK_TAKEN,
        WATER_LOGGED,
        MEETING_STARTED,
        MEETING_ENDED;

        /** The name in JSON, such as {@code break-taken}. */
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** From the first busy moment to the first free one. */
    public record Busy(@NotNull Instant from, @NotNull Instant to) {}
}
