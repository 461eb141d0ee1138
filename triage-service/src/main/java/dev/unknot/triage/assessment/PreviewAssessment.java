package dev.unknot.triage.assessment;

import dev.unknot.contracts.Person;
import dev.unknot.triage.language.Language;
import dev.unknot.triage.report.ParsedComplaint;
import dev.unknot.triage.report.Report;
import dev.unknot.triage.result.AssessmentView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Assesses a report as if it were complete. Nothing is stored or published. */
@ApplicationScoped
public class PreviewAssessment {

    private final BuildAssessment build;

    PreviewAssessment(BuildAssessment build) {
        this.build = build;
    }

    /** Adds what the service itself knows of the person's recent contacts. */
    @Transactional
    public ParsedComplaint addRecentContacts(Person person, ParsedComplaint complaint) {
        return complaint.with(build.addRecentContacts(person, complaint.facts()));
    }

    /** @param language the language that the request asks for */
    @Transactional
    public AssessmentView preview(Person person, ParsedComplaint complaint, Optional<Language> language) {
        Report report = new Report(
                complaint.facts(),
                language,
                complaint.country(),
                Optional.empty(),
                Optional.empty(),
                complaint.preferences(),
                Optional.empty(),
                complaint.narrative());
        return build.build(person, report, Optional.empty());
    }
}
