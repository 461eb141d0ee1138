package dev.unknot.reminder.availability.preferences;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.enrolment.EmployeeRequest.Hours;
import dev.unknot.reminder.person.preferences.Channel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * All preferences at once; what is absent goes back to what it is by default. What GET gives may be sent back as it is.
 *
 * @param workingHours an empty list means no nudges at all
 * @param doNotDisturbUntil within a day; a moment that has passed means nothing
 * @param kinds those that the plan calls for when absent; an empty list means none. {@code eyes} comes only when named here
 * @param paceMinutes adapts to what the person does when absent
 * @param eyesMinutes how often {@code eyes} comes; every 20 minutes when absent
 * @param channels in the order in which they are tried
 * @param holidays {@code off}, or a country or region whose public holidays are days off
 * @param freeBusy the https address of an iCalendar feed
 */
@JsonIgnoreProperties("inForce")
public record PreferencesRequest(
        Optional<@Size(max = 64) String> zone,
        Optional<@Size(max = 50) List<@NotNull @Valid Hours>> workingHours,
        Optional<@Valid Quiet> quietHours,
        Optional<Instant> doNotDisturbUntil,
        Optional<@Size(max = 50) List<@NotNull NudgeKind>> kinds,
        Optional<@Min(30) @Max(60) Integer> paceMinutes,
        Optional<@Min(1) @Max(12) Integer> dailyCap,
        Optional<@Min(20) @Max(60) Integer> eyesMinutes,
        Optional<@Size(min = 1, max = 7) List<@NotNull Channel>> channels,
        Optional<@Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") @Size(max = 35) String> language,
        Optional<@Size(max = 100) List<@NotNull @Valid Away>> daysOff,
        Optional<@Size(max = 8) String> holidays,
        Optional<@Size(max = 2000) String> freeBusy) {

    /** Local time of every day; past midnight when {@code to} is before {@code from}. */
    public record Quiet(
            @NotNull @JsonFormat(pattern = "HH:mm") LocalTime from,
            @NotNull @JsonFormat(pattern = "HH:mm") LocalTime to) {}

    /** Days of leave, both included. */
    public record Away(@NotNull LocalDate first, @NotNull LocalDate last) {}
}
