package dev.unknot.client.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Preferences, and what is in force because of them. */
public record Preferences(
        @Nullable String zone,
        List<Hours> workingHours,
        @Nullable Quiet quietHours,
        List<QuietOn> quietTimes,
        @Nullable Instant doNotDisturbUntil,
        List<String> kinds,
        @Nullable Integer paceMinutes,
        int dailyCap,
        @Nullable Integer eyesMinutes,
        List<String> channels,
        List<OnChannel> channelSettings,
        @Nullable String language,
        List<Away> daysOff,
        @Nullable String holidays,
        @Nullable String freeBusy,
        InForce inForce) {

    /** One stretch of work in local time. */
    public record Hours(String day, String from, String to) {}

    /** Local time of every day. */
    public record Quiet(String from, String to) {}

    /** Local time of some weekdays. */
    public record QuietOn(List<String> days, String from, String to) {}

    /** How one channel is wanted. */
    public record OnChannel(String channel, @Nullable Integer afterMinutes, String words) {}

    /** Days of leave, both included. */
    public record Away(LocalDate first, LocalDate last) {}

    /** What is in force now. */
    public record InForce(
            @Nullable String zone,
            List<Hours> workingHours,
            @Nullable String language,
            @Nullable Instant pausedUntil,
            @Nullable Holiday nextHoliday,
            @Nullable LocalDate holidaysKnownUntil,
            @Nullable Reading freeBusy) {}

    /** A public holiday. */
    public record Holiday(LocalDate date, String name) {}

    /** How reading the calendar goes. */
    public record Reading(String state, @Nullable Instant readAt) {}
}
