package dev.unknot.reminder.availability.preferences;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.unknot.contracts.Channel;
import dev.unknot.contracts.nudges.ChannelChoice;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.people.WorkingTime.Weekday;
import dev.unknot.reminder.enrolment.EmployeeRequest;
import dev.unknot.reminder.enrolment.EmployeeRequest.Hours;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.preferences.ChannelSetting;
import dev.unknot.reminder.person.preferences.DigestTime;
import dev.unknot.reminder.person.preferences.Preferences;
import dev.unknot.reminder.schedule.suppression.QuietTime;
import dev.unknot.reminder.schedule.timetable.WorkWeek;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All preferences at once; what is absent goes back to what it is by default. What GET gives may be sent back as it is.
 *
 * @param workingHours an empty list means no nudges at all
 * @param quietHours every day
 * @param quietTimes beside {@code quietHours}, at most 21; they may overlap
 * @param doNotDisturbUntil within a day; a moment that has passed means nothing
 * @param kinds those that the plan calls for when absent; an empty list means none. {@code eyes} comes only when named here
 * @param paceMinutes from 30 to 120; adapts to what the person does when absent
 * @param eyesMinutes how often {@code eyes} comes; every 20 minutes when absent
 * @param channels in the order in which they are tried
 * @param channelSettings how long a channel waits for its turn, and what it may say
 * @param holidays {@code off}, or a country or region whose public holidays are days off
 * @param freeBusy the https address of an iCalendar feed
 */
@JsonIgnoreProperties("inForce")
public record PreferencesRequest(
        Optional<@Size(max = 64) String> zone,
        Optional<@Size(max = 50) List<@NotNull @Valid Hours>> workingHours,
        Optional<@Valid Quiet> quietHours,
        Optional<@Size(max = 21) List<@NotNull @Valid QuietOn>> quietTimes,
        Optional<Instant> doNotDisturbUntil,
        Optional<@Size(max = 50) List<@NotNull NudgeKind>> kinds,
        Optional<@Min(30) @Max(120) Integer> paceMinutes,
        Optional<@Min(1) @Max(12) Integer> dailyCap,
        Optional<@Min(20) @Max(60) Integer> eyesMinutes,
        Optional<@Size(min = 1, max = 7) List<@NotNull Channel>> channels,
        Optional<@Size(max = 7) List<@NotNull @Valid OnChannel>> channelSettings,
        Optional<
                        @Pattern(regexp = EmployeeRequest.LANGUAGE, message = EmployeeRequest.NO_LANGUAGE)
                        @Size(max = 35) String>
                language,
        Optional<@Size(max = 100) List<@NotNull @Valid Away>> daysOff,
        Optional<@Size(max = 8) String> holidays,
        Optional<@Size(max = 2000) String> freeBusy) {

    /** Replaces all of these preferences. */
    public void applyTo(Preferences preferences, Instant now) {
        preferences.version++;
        preferences.zone = zone().orElse(null);
        preferences.workingHours = workingHours()
                .map(hours -> Employee.written(new WorkWeek(EmployeeRequest.week(hours))))
                .orElse(null);
        preferences.quietFrom = quietHours().map(PreferencesRequest.Quiet::from).orElse(null);
        preferences.quietTo = quietHours().map(PreferencesRequest.Quiet::to).orElse(null);
        preferences.quietTimes = quietTimes().orElse(List.of()).stream()
                .map(time -> time.time().text())
                .toList();
        preferences.doNotDisturbUntil =
                doNotDisturbUntil().filter(now::isBefore).orElse(null);
        preferences.kinds = kinds().map(
                        kinds -> kinds.stream().map(NudgeKind::key).toList())
                .orElse(null);
        preferences.paceMinutes = paceMinutes().orElse(null);
        preferences.dailyCap = dailyCap().orElse(null);
        preferences.eyesMinutes = eyesMinutes().orElse(null);
        preferences.channels = channels().orElse(List.of(Channel.INBOX)).stream()
                .map(Channel::key)
                .toList();
        preferences.channelSettings = channelSettings().orElse(List.of()).stream()
                .map(setting -> setting.setting().text())
                .toList();
        preferences.language = language().orElse(null);
        preferences.daysOff = daysOff().orElse(List.of()).stream()
                .map(away -> away.first() + " " + away.last())
                .toList();
        preferences.holidays = holidays().orElse(null);
    }

    /** Local time of every day; past midnight when {@code to} is before {@code from}. */
    @Schema(name = "QuietHoursRequest")
    public record Quiet(
            @NotNull @JsonFormat(pattern = "HH:mm") LocalTime from,
            @NotNull @JsonFormat(pattern = "HH:mm") LocalTime to) {}

    /**
     * Local time of some weekdays; past midnight when {@code to} is before {@code from}.
     *
     * @param days on which it begins; every day when absent
     */
    @Schema(name = "QuietTimesRequest")
    public record QuietOn(
            Optional<@Size(min = 1, max = 7) List<@NotNull Weekday>> days,
            @NotNull @JsonFormat(pattern = "HH:mm") LocalTime from,
            @NotNull @JsonFormat(pattern = "HH:mm") LocalTime to) {

        QuietTime time() {
            return days.map(names -> new QuietTime(
                            names.stream().map(Weekday::toDayOfWeek).collect(Collectors.toSet()), from, to))
                    .orElseGet(() -> QuietTime.everyDay(from, to));
        }
    }

    /**
     * How one channel is wanted.
     *
     * @param afterMinutes how long after the channel before it this one is tried if the nudge is unseen; at once for the
     *     first and ten minutes for the others when absent
     * @param words {@code neutral} when absent, so that nothing is said about symptoms and remedies
     * @param digest of e-mail: one summary instead of a mail for each nudge, which is what comes when absent
     */
    @Schema(name = "ChannelSettingsRequest")
    public record OnChannel(
            @NotNull Channel channel,
            Optional<@Min(0) @Max(480) Integer> afterMinutes,
            Optional<ChannelChoice.Words> words,
            Optional<@Valid Digest> digest) {

        ChannelSetting setting() {
            return new ChannelSetting(
                    channel, afterMinutes, words.orElse(ChannelChoice.Words.NEUTRAL), digest.map(Digest::time));
        }
    }

    /**
     * A summary.
     *
     * @param hour of the person's day
     * @param day of a weekly one; Monday when absent. On the next working day if it is none
     */
    @Schema(name = "DigestRequest")
    public record Digest(
            @NotNull ChannelChoice.Frequency frequency,
            @NotNull @Min(0) @Max(23) Integer hour,
            Optional<Weekday> day) {

        DigestTime time() {
            return new DigestTime(frequency, hour, day.map(Weekday::toDayOfWeek).orElse(DayOfWeek.MONDAY));
        }
    }

    /** Days of leave, both included. */
    @Schema(name = "AwayRequest")
    public record Away(@NotNull LocalDate first, @NotNull LocalDate last) {}
}
