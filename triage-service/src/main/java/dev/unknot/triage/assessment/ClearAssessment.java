package dev.unknot.triage.assessment;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.assessments.AssessmentCleared;
import dev.unknot.outbox.Outbox;
import dev.unknot.triage.caller.Person;
import dev.unknot.triage.employee.Employees;
import dev.unknot.triage.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A clinician saw the person: announced once, however often it is said. */
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

    @Transactional
    AssessmentView clear(Person person, UUID id) {
        employees.lock(person);
        Assessment assessment = Assessment.of(person, id).orElseThrow(NotFoundException::new);
        if (!assessment.level.atLeast(Level.URGENT)) {
            throw Problems.of(Status.CONFLICT, "This result held nothing back, so there is nothing to clear.");
        }
        if (assessment.clearedAt == null) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            assessment.clearedAt = now;
            outbox.publish(new AssessmentCleared(person.organisation(), person.employee(), id, now));
        }
        return ResultJson.view(assessment);
    }
}
