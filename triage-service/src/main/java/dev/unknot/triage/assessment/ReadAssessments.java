package dev.unknot.triage.assessment;

import dev.unknot.contracts.Person;
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
    public HistoryView history(Person person, Optional<Cursor> after, int limit) {
        List<AssessmentView> read = Assessment.history(person, after, limit + 1).stream()
                .map(ResultJson::view)
                .toList();
        if (read.size() <= limit) {
            return new HistoryView(read, null);
        }
        AssessmentView last = read.get(limit - 1);
        return new HistoryView(
                read.subList(0, limit), new Cursor(last.reportedAt(), last.id().orElseThrow()).text());
    }
}
