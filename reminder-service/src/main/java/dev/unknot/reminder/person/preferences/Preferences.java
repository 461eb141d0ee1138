package dev.unknot.reminder.person.preferences;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.ChannelChoice;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.PersonRow;
import dev.unknot.reminder.schedule.timetable.NudgeLimits;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person prefers. Null stands for what their platform set, or for the default. */
@Entity
public class Preferences extends PersonRow {

    /** Part of a statement: the people who chose their pace. */
    public static final String OWN_PACES =
            "SELECT organisation, employee, pace_minutes FROM preferences WHERE pace_minutes IS NOT NULL";

    /** Counts the changes; 0 before the first. */
    public int version;

    public @Nullable String zone;

    /** As {@link Employee#workingHours}. */
    @Column(name = "working_hours")
    public @Nullable List<String> workingHours;

    @Column(name = "quiet_from")
    public @Nullable LocalTime quietFrom;

    @Column(name = "quiet_to")
    public @Nullable LocalTime quietTo;

    /** Those beside the one of every day, as {@link dev.unknot.reminder.schedule.suppression.QuietTime#text()}. */
    @Column(name = "quiet_times")
    public List<String> quietTimes = List.of();

    @Column(name = "do_not_disturb_until")
    public @Nullable Instant doNotDisturbUntil;

    public @Nullable List<String> kinds;

    @Column(name = "pace_minutes")
    public @Nullable Integer paceMinutes;

    @Column(name = "daily_cap")
    public @Nullable Integer dailyCap;

    @Column(name = "eyes_minutes")
    public @Nullable Integer eyesMinutes;

    public List<String> channels = List.of(Channel.INBOX.key());

    /** As {@link ChannelSetting#text()}. */
    @Column(name = "channel_settings")
    public List<String> channelSettings = List.of();

    public @Nullable String language;

    /** First and last day, such as {@code 2026-12-21 2027-01-03}. */
    @Column(name = "days_off")
    public List<String> daysOff = List.of();

    /** {@code off}, a country or a country's region; null for the country that the platform named. */
    public @Nullable String holidays;

    /** For the ORM. */
    protected Preferences() {}

    public Preferences(Employee employee) {
        super(employee);
    }

    public static Optional<Preferences> of(Person person) {
        return findByIdOptional(person);
    }

    /** The kinds that the person chose; empty when they did not choose. */
    public Optional<Set<NudgeKind>> wantedKinds() {
        return Optional.ofNullable(kinds)
                .map(keys -> keys.stream().map(NudgeKind::of).collect(Collectors.toUnmodifiableSet()));
    }

    /** The pace that the person chose, from 30 to 120 minutes; empty when it adapts. */
    public Optional<Duration> pace() {
        return Optional.ofNullable(paceMinutes).map(Duration::ofMinutes);
    }

    /** The cadences that the person chose of kinds that have one of their own. */
    public Map<NudgeKind, Duration> cadences() {
        return eyesMinutes == null ? Map.of() : Map.of(NudgeKind.EYES, Duration.ofMinutes(eyesMinutes));
    }

    /** Nudges a day at most. */
    public int cap() {
        return dailyCap == null ? NudgeLimits.USUAL.cap() : dailyCap;
    }

    /** When the person wants no nudges. */
    public QuietPreferences quiet() {
        return QuietPreferences.read(quietFrom, quietTo, quietTimes, doNotDisturbUntil, daysOff, holidays);
    }

    /** The channels beside the inbox that a nudge is sent by, in order. */
    public List<ChannelChoice> choices() {
        return ChannelSetting.choices(
                channels.stream().map(Channel::of).toList(),
                channelSettings.stream().map(ChannelSetting::of).toList());
    }

    /** Puts the person's zone, hours and language in force, before those of their platform. */
    public void applyTo(Employee employee) {
        employee.prefer(Optional.ofNullable(zone), Optional.ofNullable(workingHours), Optional.ofNullable(language));
    }
}
