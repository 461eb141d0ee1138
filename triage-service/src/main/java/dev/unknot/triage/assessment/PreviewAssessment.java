package dev.unknot.triage.assessment;

import dev.unknot.triage.caller.Person;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.employee.Employees;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.remedy.Suggestions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What would be said if the report ended here. Nothing is kept, announced or asked of content. */
@ApplicationScoped
public class PreviewAssessment {

    private final Employees employees;
    private final Clock clock;

    PreviewAssessment(Employees employees, Clock clock) {
        this.employees = employees;
        this.clock = clock;
    }

    @Transactional
    public AssessmentView preview(Person person, Protocol protocol, Facts facts) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Decision decision = Assessor.decide(protocol, facts);
        LocalDate followUpOn = LocalDate.ofInstant(now, employees.zone(person).orElse(ZoneOffset.UTC))
                .plusDays(protocol.adviceFor(decision.level()).followUpDays());
        return AssessmentView.of(Optional.empty(), protocol, facts, decision, Suggestions.NONE, followUpOn, now);
    }
}
