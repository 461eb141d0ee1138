package dev.unknot.triage.assessment;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.assessments.AssessmentsErased;
import dev.unknot.messaging.outbox.Outbox;
import dev.unknot.triage.employee.Employees;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Erases reports permanently. A hold outlives its report, as erasing a report is not a clinician's clearance. */
@ApplicationScoped
public class EraseAssessments {

    private final Employees employees;
    private final Outbox outbox;
    private final Clock clock;

    EraseAssessments(Employees employees, Outbox outbox, Clock clock) {
        this.employees = employees;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void one(Person person, UUID id) {
        employees.lock(person);
        erase(person, Assessment.of(person, id).stream().toList());
    }

    @Transactional
    public void all(Person person) {
        employees.lock(person);
        erase(person, Assessment.all(person));
    }

    /** What others keep of a report goes as well. */
    private void erase(Person person, List<Assessment> assessments) {
        List<UUID> erased = assessments.stream().map(each -> each.id).toList();
        assessments.forEach(EraseAssessments::erase);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (int from = 0; from < erased.size(); from += AssessmentsErased.MOST_AT_ONCE) {
            int to = Math.min(from + AssessmentsErased.MOST_AT_ONCE, erased.size());
            outbox.publish(
                    new AssessmentsErased(person.organisation(), person.employee(), erased.subList(from, to), now));
        }
    }

    private static void erase(Assessment assessment) {
        if (assessment.clearedAt == null && assessment.level.atLeast(Level.URGENT)) {
            ErasedHold.of(assessment);
        }
        assessment.delete();
    }
}
