package dev.unknot.reminder.availability.preferences;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.unknot.contracts.Channel;
import dev.unknot.contracts.nudges.ChannelChoice;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.people.WorkingTime;
import dev.unknot.contracts.people.WorkingTime.Weekday;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.preferences.ChannelSetting;
import dev.unknot.reminder.person.preferences.DigestTime;
import dev.unknot.reminder.person.preferences.Preferences;
import dev.unknot.reminder.schedule.suppression.QuietTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person's preferences and what is in force because of them; PUT accepts it unchanged.
 *
 * @param inForce what is in force now; read only
 */
public record PreferencesView(
        Optional<String> zone,
        Optional<List<WorkingTime>> workingHours,
        Optional<Quiet> quietHours,
        List<QuietOn> quietTimes,
        Optional<Instant> doNotDisturbUntil,
        Optional<List<NudgeKind>> kinds,
        Optional<Integer> paceMinutes,
        int dailyCap,
        Optional<Integer> eyesMinutes,
        List<Channel> channels,
        List<OnChannel> channelSettings,
        Optional<String> language,
        List<Away> daysOff,
        Optional<String> holidays,
        Optional<String> freeBusy,
        InForce inForce) {

    /** Local time of every day. */
    @Schema(name = "QuietHours")
    public record Quiet(
            @JsonFormat(pattern = "HH:mm") LocalTime from,
            @JsonFormat(pattern = "HH:mm") LocalTime to) {}

    /** Local time of some weekdays. */
    @Schema(name = "QuietTimes")
    public record QuietOn(
            List<Weekday> days,
            @JsonFormat(pattern = "HH:mm") LocalTime from,
            @JsonFormat(pattern = "HH:mm") LocalTime to) {

        static QuietOn of(QuietTime time) {
            List<Weekday> days =
                    time.days().stream().map(day -> Weekday.valueOf(day.name())).toList();
            return new QuietOn(days, time.from(), time.to());
        }
    }

    /** How one channel is wanted. */
    @Schema(name = "ChannelSettings")
    public record OnChannel(
            Channel channel, Optional<Integer> afterMinutes, ChannelChoice.Words words, Optional<Digest> digest) {

        static OnChannel of(ChannelSetting setting) {
            return new OnChannel(
                    setting.channel(),
                    setting.afterMinutes(),
                    setting.words(),
                    setting.digest().map(Digest::of));
        }
    }

    /** A summary; the day is that of a weekly one. */
    @Schema(name = "Digest")
    public record Digest(ChannelChoice.Frequency frequency, int hour, Optional<Weekday> day) {

        static Digest of(DigestTime time) {
            return new Digest(
                    time.frequency(),
                    time.hour(),
                    Optional.of(time.day())
                            .filter(day -> time.frequency() == ChannelChoice.Frequency.WEEKLY)
                            .map(day -> Weekday.valueOf(day.name())));
        }
    }

    /** Days of leave, both included. */
    @Schema(name = "Away")
    public record Away(LocalDate first, LocalDate last) {

        static Away of(String written) {
            int space = written.indexOf(' ');
            return new Away(
                    LocalDate.parse(written.substring(0, space)), LocalDate.parse(written.substring(space + 1)));
        }
    }

    /**
     * What is in force.
     *
     * @param pausedUntil when the plan goes on; empty while it does
     * @param nextHoliday the next public holiday that is a day off
     * @param holidaysKnownUntil no holiday is assumed after that day; empty when the data have no end
     */
    public record InForce(
            Optional<String> zone,
            List<WorkingTime> workingHours,
            Optional<String> language,
            Optional<Instant> pausedUntil,
            Optional<Holiday> nextHoliday,
            Optional<LocalDate> holidaysKnownUntil,
            Optional<Reading> freeBusy) {}

    /** A public holiday by its name. */
    public record Holiday(LocalDate date, String name) {}

    /**
     * How reading the calendar goes.
     *
     * @param state {@code waiting}, {@code read} or {@code failing}; the busy times last read count for two hours
     */
    @Schema(name = "CalendarReading")
    public record Reading(String state, Optional<Instant> readAt) {}

    static PreferencesView of(Preferences of, Optional<String> freeBusy, InForce inForce, Instant now) {
        return new PreferencesView(
                Optional.ofNullable(of.zone),
                Optional.ofNullable(of.workingHours)
                        .map(hours -> Employee.week(hours).times()),
                quiet(of),
                of.quietTimes.stream().map(QuietTime::of).map(QuietOn::of).toList(),
                Optional.ofNullable(of.doNotDisturbUntil).filter(now::isBefore),
                Optional.ofNullable(of.kinds)
                        .map(keys -> keys.stream().map(NudgeKind::of).toList()),
                Optional.ofNullable(of.paceMinutes),
                of.cap(),
                Optional.ofNullable(of.eyesMinutes),
                of.channels.stream().map(Channel::of).toList(),
                of.channelSettings.stream()
                        .map(ChannelSetting::of)
                        .map(OnChannel::of)
                        .toList(),
                Optional.ofNullable(of.language),
                of.daysOff.stream().map(Away::of).toList(),
                Optional.ofNullable(of.holidays),
                freeBusy,
                inForce);
    }

    private static Optional<Quiet> quiet(Preferences of) {
        return of.quietFrom == null || of.quietTo == null
                ? Optional.empty()
                : Optional.of(new Quiet(of.quietFrom, of.quietTo));
    }
}
