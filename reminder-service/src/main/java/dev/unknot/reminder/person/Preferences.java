package dev.unknot.reminder.person;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.schedule.NudgeLimits;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one person wants; what is null is as their platform said, or as it is by default. */
@Entity
public class Preferences extends PanacheEntityBase {

    @EmbeddedId
    public Person person;

    public int bucket;

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

    @Column(name = "do_not_disturb_until")
    public @Nullable Instant doNotDisturbUntil;

    public @Nullable List<String> kinds;

    @Column(name = "pace_minutes")
    public @Nullable Integer paceMinutes;

    @Column(name = "daily_cap")
    public @Nullable Integer dailyCap;

    public List<String> channels = List.of(Channel.INBOX.key());
    public @Nullable String language;

    /** First and last day, such as {@code 2026-12-21 2027-01-03}. */
    @Column(name = "days_off")
    public List<String> daysOff = List.of();

    /** {@code off}, a country or a country's region; null for the country that the platform named. */
    public @Nullable String holidays;

    /** For the ORM. */
    protected Preferences() {}

    public Preferences(Employee employee) {
        person = employee.person;
        bucket = employee.bucket;
    }

    public static Optional<Preferences> of(Person person) {
        return findByIdOptional(person);
    }

    /** The kinds the person wants at all; empty when they did not choose. */
    public Optional<Set<NudgeKind>> wantedKinds() {
        return Optional.ofNullable(kinds)
                .map(keys -> keys.stream().map(NudgeKind::of).collect(Collectors.toUnmodifiableSet()));
    }

    /** How often the person wants each kind, from 30 to 60 minutes; empty when it may adapt. */
    public Optional<Duration> pace() {
        return Optional.ofNullable(paceMinutes).map(Duration::ofMinutes);
    }

    /** Nudges a day at most. */
    public int cap() {
        return dailyCap == null ? NudgeLimits.USUAL.cap() : dailyCap;
    }

    /** Lets the person's zone, hours and language hold before those of their platform. */
    public void tell(Employee employee) {
        employee.prefer(Optional.ofNullable(zone), Optional.ofNullable(workingHours), Optional.ofNullable(language));
    }
}
