package dev.unknot.reminder.plan;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.employee.Employee;
import dev.unknot.reminder.employee.Person;
import dev.unknot.reminder.schedule.Pace;
import dev.unknot.reminder.schedule.Timetable;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person is nudged about. The slots follow from it and are not stored. */
@Entity
public class Plan extends PanacheEntityBase {

    /** Prompts every 45 minutes were kept up for 13 weeks (Cooley and Pedersen 2013). */
    static final int CADENCE_MINUTES = 45;

    private static final List<NudgeKind> KINDS = List.of(NudgeKind.POSTURE, NudgeKind.HYDRATION, NudgeKind.STRETCH);

    @EmbeddedId
    public Person person;

    public int bucket;
    public int version;

    /** Slots up to here belong to the version before. */
    public Instant since = Instant.EPOCH;

    public List<String> kinds = List.of();

    /** Minutes, one for each kind. */
    public List<Integer> cadences = List.of();

    @Column(name = "daily_cap")
    public int dailyCap = Pace.USUAL.cap();

    public boolean held;
    public @Nullable String area;
    public List<String> avoid = List.of();
    public List<String> remedies = List.of();

    @Column(name = "follow_up_on")
    public @Nullable LocalDate followUpOn;

    /** For the ORM. */
    protected Plan() {}

    Plan(Employee employee) {
        person = employee.person;
        bucket = employee.bucket;
    }

    public static Optional<Plan> of(Person person) {
        return findByIdOptional(person);
    }

    void become(Prescription prescription, Instant now) {
        version++;
        since = now;
        held = prescription.held();
        avoid = List.copyOf(prescription.avoid());
        area = prescription.latest().map(report -> report.area).orElse(null);
        remedies = prescription.latest().map(report -> report.remedies).orElse(List.of());
        followUpOn = prescription.latest().map(report -> report.followUpOn).orElse(null);
        List<NudgeKind> wanted = KINDS.stream()
                .filter(kind -> kind != NudgeKind.HYDRATION || !avoid.contains("fluid-limit"))
                .toList();
        kinds = wanted.stream().map(NudgeKind::key).toList();
        cadences = wanted.stream().map(kind -> CADENCE_MINUTES).toList();
    }

    /** The cadence of each kind. */
    public Map<NudgeKind, Duration> cadenceByKind() {
        Map<NudgeKind, Duration> byKind = new EnumMap<>(NudgeKind.class);
        for (int i = 0; i < kinds.size(); i++) {
            byKind.put(NudgeKind.of(kinds.get(i)), Duration.ofMinutes(cadences.get(i)));
        }
        return byKind;
    }

    /** All slots of the plan; empty while nobody knows where the person is. */
    public Optional<Timetable> timetable(Employee employee) {
        Pace usual = Pace.USUAL;
        return employee.zoneId()
                .map(zone -> new Timetable(
                        person.key(),
                        zone,
                        employee.week(),
                        cadenceByKind(),
                        new Pace(dailyCap, usual.gap(), usual.window(), usual.grace()),
                        Optional.ofNullable(followUpOn),
                        since));
    }
}
