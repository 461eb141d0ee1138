package dev.unknot.triage.clearance;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.assessments.AssessmentCleared;
import dev.unknot.http.problem.Problems;
import dev.unknot.messaging.outbox.Outbox;
import dev.unknot.triage.assessment.Assessment;
import dev.unknot.triage.assessment.ErasedHold;
import dev.unknot.triage.assessment.ResultJson;
import dev.unknot.triage.employee.Employees;
import dev.unknot.triage.result.AssessmentView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Records that a clinician saw the person about a complaint. Each report of it is published as cleared once, however
 * often the request is repeated.
 */
@ApplicationScoped
class ClearAssessment {

    private final Employees employees;
    private final Outbox outbox;
    private final Clock clock;

    ClearAssessment(Employees employees, Outbox outbox, Clock clock) {
        this.employees = employees;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Clears a report. Empty if it was erased, in which case its hold is lifted. */
    @Transactional
    Optional<AssessmentView> clear(Person person, UUID id) {
        employees.lock(person);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (ErasedHold.lift(person, id)) {
            announce(person, id, now);
            return Optional.empty();
        }
        Assessment assessment = Assessment.of(person, id).orElseThrow(() -> Problems.notFound("assessment"));
        if (!assessment.level.atLeast(Level.URGENT)) {
            throw Problems.conflict("This result did not pause any reminders, so there is nothing to clear.");
        }
        if (assessment.clearedAt == null) {
            RelatedReports.of(assessment, Assessment.holding(person)).forEach(each -> {
                each.clearedAt = now;
                announce(person, each.id, now);
            });
        }
        return Optional.of(ResultJson.view(assessment));
    }

    private void announce(Person person, UUID id, Instant now) {
        outbox.publish(new AssessmentCleared(person.organisation(), person.employee(), id, now));
    }
}
