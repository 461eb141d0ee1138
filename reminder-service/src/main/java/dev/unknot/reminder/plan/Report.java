package dev.unknot.reminder.plan;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.assessments.AssessmentCompleted;
import dev.unknot.contracts.remedies.Ranking;
import dev.unknot.reminder.plan.prescription.Reported;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The assessment of one report. */
@Entity
public class Report extends PanacheEntityBase {

    @Id
    public UUID assessment;

    public String organisation;
    public String employee;

    @Enumerated(EnumType.STRING)
    public Level level;

    public boolean provisional;
    public @Nullable String area;
    public List<String> causes;
    public List<String> avoid;
    public List<String> remedies;

    @Column(name = "follow_up_on")
    public LocalDate followUpOn;

    @Column(name = "completed_at")
    public Instant completedAt;

    @Column(name = "cleared_at")
    public @Nullable Instant clearedAt;

    @Enumerated(EnumType.STRING)
    public Ranking.@Nullable Stage stage;

    /** Whether nothing is left but the hold and its dates. */
    public boolean erased;

    /** For the ORM. */
    protected Report() {}

    public Report(AssessmentCompleted completed) {
        assessment = completed.assessment();
        organisation = completed.organisation();
        employee = completed.employee();
        level = completed.level();
        provisional = completed.provisional();
        area = completed.area().orElse(null);
        causes = completed.causes();
        avoid = completed.avoid();
        remedies = completed.remedies();
        followUpOn = completed.followUpOn();
        completedAt = completed.completedAt();
        stage = completed.stage().orElse(null);
    }

    Reported reported() {
        return new Reported(
                level,
                provisional,
                Optional.ofNullable(area),
                causes,
                avoid,
                remedies,
                followUpOn,
                completedAt,
                Optional.ofNullable(clearedAt),
                Optional.ofNullable(stage));
    }

    /** All reports of the person, oldest first. */
    static List<Report> of(Person person) {
        return list(
                "organisation = ?1 and employee = ?2 order by completedAt, assessment",
                person.organisation(),
                person.employee());
    }

    /** Deletes it; if it holds the plan, only what it says beside that. */
    void eraseButTheHold() {
        if (!reported().holds()) {
            delete();
            return;
        }
        erased = true;
        level = Level.URGENT;
        provisional = true;
        area = null;
        causes = List.of();
        avoid = List.of();
        remedies = List.of();
        stage = null;
    }

    static void erase(Person person) {
        delete("organisation = ?1 and employee = ?2", person.organisation(), person.employee());
    }

    boolean isOf(Person person) {
        return organisation.equals(person.organisation()) && employee.equals(person.employee());
    }
}
