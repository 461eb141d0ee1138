package dev.unknot.reminder.person;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.WorkingTime;
import dev.unknot.reminder.schedule.timetable.WorkWeek;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person who gets nudges. Without a zone, only an assessment of theirs is known. */
@Entity
public class Employee extends PersonRow {

    public @Nullable String zone;
    public @Nullable String language;
    public @Nullable String country;
    public @Nullable String unit;

    @Column(name = "working_hours")
    public List<String> workingHours = List.of();

    // As the platform enrolled the person. In force are zone, language and workingHours, where preferences win.
    @Column(name = "enrolled_zone")
    public @Nullable String enrolledZone;

    @Column(name = "enrolled_language")
    public @Nullable String enrolledLanguage;

    @Column(name = "enrolled_hours")
    public List<String> enrolledHours = List.of();

    /** The time of the newest event, or request, that enrolled or changed the person. */
    @Column(name = "said_at")
    public @Nullable Instant saidAt;

    /** The locked row of somebody who is known; it creates none, so nobody who left comes back. */
    public static Optional<Employee> lockedIfKnown(Person person) {
        return findByIdOptional(person, LockModeType.PESSIMISTIC_WRITE);
    }

    public static Optional<Employee> of(Person person) {
        return findByIdOptional(person);
    }

    public boolean isNewerThan(Instant when) {
        return Optional.ofNullable(saidAt).filter(when::isBefore).isPresent();
    }

    /**
     * Replaces everything that the platform knows; preferences have to be applied afterwards.
     *
     * @throws IllegalArgumentException when working hours overlap
     */
    public void become(EmployeeEnrolled known, Instant when) {
        WorkWeek week = new WorkWeek(known.workingHours().orElse(WorkingTime.OFFICE_HOURS));
        enrolledZone = known.zone().getId();
        enrolledLanguage = known.language().orElse(null);
        enrolledHours = written(week);
        saidAt = when;
        country = known.country().orElse(null);
        unit = known.unit().orElse(null);
        prefer(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether all of this is what the platform said before. */
    public boolean isEnrolledAs(EmployeeEnrolled known) {
        return known.zone().getId().equals(enrolledZone)
                && known.language().equals(Optional.ofNullable(enrolledLanguage))
                && known.country().equals(Optional.ofNullable(country))
                && known.unit().equals(Optional.ofNullable(unit))
                && written(new WorkWeek(known.workingHours().orElse(WorkingTime.OFFICE_HOURS)))
                        .equals(enrolledHours);
    }

    /** Puts the person's own choices in force; an empty one leaves the platform's. */
    public void prefer(Optional<String> ownZone, Optional<List<String>> ownHours, Optional<String> ownLanguage) {
        zone = ownZone.orElse(enrolledZone);
        workingHours = ownHours.orElse(enrolledHours);
        language = ownLanguage.orElse(enrolledLanguage);
    }

    public Optional<ZoneId> zoneId() {
        return Optional.ofNullable(zone).map(ZoneId::of);
    }

    public WorkWeek week() {
        return week(workingHours);
    }

    /** Reads working hours as this table holds them, one {@code MONDAY 09:00 17:00} an item. */
    public static WorkWeek week(List<String> workingHours) {
        return new WorkWeek(workingHours.stream()
                .map(text -> text.split(" "))
                .map(part -> new WorkingTime(
                        WorkingTime.Weekday.valueOf(part[0].toUpperCase(Locale.ROOT)),
                        LocalTime.parse(part[1]),
                        LocalTime.parse(part[2])))
                .toList());
    }

    /** The inverse of {@link #week(List)}. */
    public static List<String> written(WorkWeek week) {
        return week.times().stream()
                .map(time -> time.day() + " " + time.from() + " " + time.to())
                .toList();
    }
}
