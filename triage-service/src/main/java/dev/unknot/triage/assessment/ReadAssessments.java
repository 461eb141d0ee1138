package dev.unknot.triage.assessment;

import dev.unknot.contracts.Person;
import dev.unknot.http.query.PageView;
import dev.unknot.triage.result.AssessmentView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads a person's own results. */
@ApplicationScoped
public class ReadAssessments {

    @Transactional
    Optional<AssessmentView> one(Person person, UUID id) {
        return Assessment.of(person, id).map(ResultJson::view);
    }

    @Transactional
    public Optional<StoredReport> stored(Person person, UUID id) {
        return Assessment.of(person, id).map(each -> new StoredReport(ResultJson.facts(each), ResultJson.view(each)));
    }

    @Transactional
    public PageView<AssessmentView> history(Person person, Optional<Place> after, int limit) {
        List<AssessmentView> read = Assessment.history(person, after, limit + 1).stream()
                .map(ResultJson::view)
                .toList();
        return PageView.of(read, limit, last -> Place.of(last).cursor());
    }
}
