package dev.unknot.triage.assessment;

import dev.unknot.contracts.Person;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.report.Report;
import dev.unknot.triage.report.Told;
import dev.unknot.triage.result.AssessmentView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** What would be said if the report ended here. Nothing is kept or announced. */
@ApplicationScoped
public class PreviewAssessment {

    private final Judge judge;

    PreviewAssessment(Judge judge) {
        this.judge = judge;
    }

    /** What was told, with what the service itself knows of the person's course. */
    @Transactional
    public Told complete(Person person, Protocol protocol, Told told) {
        return told.with(judge.complete(person, protocol, told.facts()));
    }

    @Transactional
    public AssessmentView preview(Person person, Protocol protocol, Told told) {
        Report report = new Report(told.facts(), told.country(), Optional.empty(), Optional.empty(), told.heard());
        return judge.judge(person, protocol, report, Optional.empty());
    }
}
