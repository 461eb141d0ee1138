package dev.unknot.reminder.person;

import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.WorkingTime;
import dev.unknot.reminder.schedule.WorkWeek;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.jspecify.annotations.Nullable;

/** Somebody who is looked after; without a zone they are known by an assessment alone. */
@Entity
public class Employee extends PanacheEntityBase {

    @EmbeddedId
    public Person person;

    /** The Kafka partition of the person's events when there are as many partitions as buckets. */
    public int bucket;

    public @Nullable String zone;
    public @Nullable String language;
    public @Nullable String country;
    public @Nullable String unit;

    @Column(name = "working_hours")
    public List<String> workingHours = List.of();

    // What the platform said; zone, language and workingHours are what holds.
    @Column(name = "enrolled_zone")
    public @Nullable String enrolledZone;

    @Column(name = "enrolled_language")
    public @Nullable String enrolledLanguage;

    @Column(name = "enrolled_hours")
    public List<String> enrolledHours = List.of();

    /** When the platform said it. */
    @Column(name = "said_at")
    public @Nullable Instant saidAt;

    /** The row of this person, made when there is none, locked so that nobody else changes their plan meanwhile. */
    public static Employee locked(Person person, int buckets) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO employee (organisation, employee, bucket, working_hours)
                        VALUES (?1, ?2, ?3, '{}') ON CONFLICT DO NOTHING""")
                .setParameter(1, person.organisation())
                .setParameter(2, person.employee())
                .setParameter(3, bucket(person, buckets))
                .executeUpdate();
        return findById(person, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same for somebody who must be known already: a change of theirs brings nobody back who left. */
    public static Optional<Employee> lockedIfKnown(Person person) {
        return findByIdOptional(person, LockModeType.PESSIMISTIC_WRITE);
    }

    public static Optional<Employee> of(Person person) {
        return findByIdOptional(person);
    }

    public boolean isNewerThan(Instant when) {
        return Optional.ofNullable(saidAt).filter(when::isBefore).isPresent();
    }

    /** Takes over everything said of the person; hours that overlap throw {@link IllegalArgumentException}. */
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

    /** Lets the person's own word hold; what is empty is as the platform said. */
    public void prefer(Optional<String> ownZone, Optional<List<String>> ownHours, Optional<String> ownLanguage) {
        zone = ownZone.orElse(enrolledZone);
        workingHours = ownHours.orElse(enrolledHours);
        language = ownLanguage.orElse(enrolledLanguage);
    }

    public Optional<ZoneId> zoneId() {
        return Optional.ofNullable(zone).map(ZoneId::of);
    }

    /** {@code instant} or the start of the next working time after it; itself when nobody knows the hours. */
    public Instant nextWorking(Instant instant) {
        return zoneId().flatMap(zone -> week().workingFrom(instant, zone)).orElse(instant);
    }

    public WorkWeek week() {
        return week(workingHours);
    }

    /** The week written as this entity keeps it: {@code MONDAY 09:00 17:00} and so on. */
    public static WorkWeek week(List<String> workingHours) {
        return new WorkWeek(workingHours.stream()
                .map(text -> text.split(" "))
                .map(part -> new WorkingTime(
                        WorkingTime.Weekday.valueOf(part[0].toUpperCase(Locale.ROOT)),
                        LocalTime.parse(part[1]),
                        LocalTime.parse(part[2])))
                .toList());
    }

    /** The other way round. */
    public static List<String> written(WorkWeek week) {
        return week.times().stream()
                .map(time -> time.day() + " " + time.from() + " " + time.to())
                .toList();
    }

    private static int bucket(Person person, int buckets) {
        return BuiltInPartitioner.partitionForKey(person.key().getBytes(StandardCharsets.UTF_8), buckets);
    }
}
