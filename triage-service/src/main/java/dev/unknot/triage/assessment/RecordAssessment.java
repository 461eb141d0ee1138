package dev.unknot.triage.assessment;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.assessments.AssessmentCompleted;
import dev.unknot.contracts.remedies.Ranking;
import dev.unknot.http.idempotency.Repeat;
import dev.unknot.messaging.outbox.Outbox;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.remedy.RemedyView;
import dev.unknot.triage.report.Report;
import dev.unknot.triage.result.AssessmentView;
import dev.unknot.triage.story.Stories;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalDouble;

/** Stores a result and publishes it, in the caller's transaction. */
@ApplicationScoped
class RecordAssessment {

    private final Outbox outbox;
    private final Stories stories;

    RecordAssessment(Outbox outbox, Stories stories) {
        this.outbox = outbox;
        this.stories = stories;
    }

    /** The stored result of this request, if it was sent before. */
    Optional<AssessmentView> earlier(Person person, Repeat repeat) {
        Optional<Assessment> earlier = repeat.key().flatMap(key -> Assessment.under(person, key));
        earlier.ifPresent(each -> repeat.requireSame(each.requestHash));
        return earlier.map(ResultJson::view);
    }

    void record(Person person, Repeat repeat, Report report, AssessmentView view) {
        Assessment row = row(person, repeat, report.facts(), view);
        row.persistAndFlush();
        report.story().ifPresent(story -> stories.keep(person, row.id, story));
        outbox.publish(announcement(person, report.facts(), view));
    }

    private static Assessment row(Person person, Repeat repeat, Facts facts, AssessmentView view) {
        Assessment row = new Assessment();
        row.id = view.id().orElseThrow();
        row.organisation = person.organisation();
        row.employee = person.employee();
        row.level = view.level();
        row.area = view.area().orElse(null);
        row.protocolVersion = view.protocol().version();
        row.protocolHash = view.protocol().hash();
        row.answers = ResultJson.write(facts);
        row.result = ResultJson.write(view.withoutQuotes());
        row.reportedAt = view.reportedAt();
        row.idempotencyKey = repeat.key().orElse(null);
        row.requestHash = repeat.fingerprint();
        return row;
    }

    private static Optional<Ranking.Stage> stage(Facts facts) {
        OptionalDouble days = facts.number("days-of-pain");
        return days.isPresent() ? Optional.of(Ranking.Stage.after((int) days.getAsDouble())) : Optional.empty();
    }

    private static AssessmentCompleted announcement(Person person, Facts facts, AssessmentView view) {
        return new AssessmentCompleted(
                person.organisation(),
                person.employee(),
                view.id().orElseThrow(),
                view.level(),
                view.provisional(),
                view.area(),
                view.causes(),
                view.avoid().stream().map(AssessmentView.Avoid::caution).toList(),
                view.remedies().stream().map(RemedyView::slug).toList(),
                view.followUpOn(),
                view.reportedAt(),
                stage(facts));
    }
}
