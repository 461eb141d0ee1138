package dev.unknot.reminder.plan;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.remedies.Ranking;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.PersonRow;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.plan.prescription.Prescription;
import dev.unknot.reminder.plan.prescription.RemedyNeed;
import dev.unknot.reminder.plan.prescription.Reported;
import dev.unknot.reminder.schedule.timetable.NudgeLimits;
import dev.unknot.reminder.schedule.timetable.Timetable;
import dev.unknot.reminder.schedule.timetable.WorkWeek;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plan of a person's nudges. The slots follow from it and are not stored. */
@Entity
public class Plan extends PersonRow {

    public int version;

    /** Slots up to here belong to the version before. */
    public Instant since = Instant.EPOCH;

    /** When the first plan for the same report, or the first for prevention, began. */
    public Instant begun = Instant.EPOCH;

    /** When this turns into prevention. */
    @Column(name = "valid_to")
    public @Nullable Instant validTo;

    public List<String> kinds = List.of();

    /** Minutes, one for each kind. */
    public List<Integer> cadences = List.of();

    @Column(name = "daily_cap")
    public int dailyCap = NudgeLimits.USUAL.cap();

    public boolean held;
    public boolean screened;
    public @Nullable String area;
    public List<String> causes = List.of();
    public List<String> avoid = List.of();
    public List<String> remedies = List.of();

    @Enumerated(EnumType.STRING)
    public Ranking.@Nullable Stage stage;

    @Column(name = "follow_up_on")
    public @Nullable LocalDate followUpOn;

    /** For the ORM. */
    protected Plan() {}

    Plan(Employee employee) {
        super(employee);
    }

    public static Optional<Plan> of(Person person) {
        return findByIdOptional(person);
    }

    /** The plans of those of these people who have one. */
    @SuppressWarnings("unchecked")
    public static List<Plan> of(Collection<Person> people) {
        Selection selection = new Selection.OfPeople(people);
        return selection
                .bind(getEntityManager().createNativeQuery("SELECT plan.* FROM plan" + selection.clause(), Plan.class))
                .getResultList();
    }

    /** The plan of somebody who is not stored, before its first version. */
    public static Plan unsaved() {
        return new Plan();
    }

    /** The next version: what follows from all reports and preferences at {@code now}. */
    public void become(Prescription prescription, Instant now) {
        boolean goesOn = version > 0 && isPrevention();
        version++;
        since = now;
        validTo = prescription.validTo().orElse(null);
        become(prescription.need());
        begun = prescription.begins().orElse(goesOn ? begun : now);
        kinds = prescription.cadences().keySet().stream().map(NudgeKind::key).toList();
        cadences = prescription.cadences().values().stream()
                .map(cadence -> (int) cadence.toMinutes())
                .toList();
        dailyCap = prescription.cap();
        followUpOn = prescription.followUpOn().orElse(null);
    }

    private void become(RemedyNeed need) {
        held = need.held();
        screened = need.screened();
        area = need.area().orElse(null);
        causes = need.causes();
        avoid = need.avoid();
        remedies = need.handedOver();
        stage = need.stage().orElse(null);
    }

    /** Which remedies suit; the key of what may be offered. */
    public RemedyNeed need() {
        return new RemedyNeed(
                held, screened, Optional.ofNullable(area), causes, avoid, remedies, Optional.ofNullable(stage));
    }

    /**
     * From when on it is to be worked out again: it is over, or its first days are, or its follow-up has passed everywhere on
     * earth. Empty for a plan that goes on as it is.
     */
    public Optional<Instant> renewFrom() {
        return Stream.of(
                        Optional.ofNullable(validTo),
                        Optional.ofNullable(followUpOn)
                                .map(day -> day.plusDays(2)
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .toInstant()),
                        stage == Ranking.Stage.DAYS
                                ? Optional.of(begun.plus(Reported.FIRST_DAYS))
                                : Optional.<Instant>empty())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** Whether it answers no report. */
    public boolean isPrevention() {
        return !held && validTo == null;
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
    Optional<Timetable> timetable(Employee employee) {
        return employee.zoneId().map(zone -> timetable(person().key(), zone, employee.week()));
    }

    /** All slots of the plan for somebody with this key, who works in this zone at these times. */
    public Timetable timetable(String key, ZoneId zone, WorkWeek week) {
        NudgeLimits usual = NudgeLimits.USUAL;
        return new Timetable(
                key,
                zone,
                week,
                cadenceByKind(),
                new NudgeLimits(dailyCap, usual.gap(), usual.window(), usual.grace()),
                Optional.ofNullable(followUpOn),
                since);
    }
}
