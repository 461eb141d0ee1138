package dev.unknot.triage.report;

import dev.unknot.triage.edition.Editions;
import dev.unknot.triage.narrative.Narratives;
import dev.unknot.triage.narrative.merge.MergedFacts;
import dev.unknot.triage.narrative.reading.Excerpt;
import dev.unknot.triage.narrative.reading.Reading;
import jakarta.enterprise.context.ApplicationScoped;

/** Combines the answers and the narrative of a request. */
@ApplicationScoped
public class ParseComplaint {

    private final Editions editions;
    private final Narratives narratives;

    ParseComplaint(Editions editions, Narratives narratives) {
        this.editions = editions;
        this.narratives = narratives;
    }

    public ParsedComplaint parse(AssessmentRequest request) {
        ParsedComplaint answers = AnswerReader.read(editions.inForce(), request);
        return request.narrative()
                .filter(story -> !story.isBlank())
                .map(story -> with(story, request, answers))
                .orElse(answers);
    }

    private ParsedComplaint with(String story, AssessmentRequest request, ParsedComplaint answers) {
        Reading reading = narratives.read("narrative", story, request.language());
        MergedFacts merged =
                narratives.merge(reading, answers.facts(), answers.order().settled(reading));
        return answers.with(merged, Excerpt.of(story))
                .withSuspicions(narratives.suspicions(story, request.language(), reading));
    }
}
