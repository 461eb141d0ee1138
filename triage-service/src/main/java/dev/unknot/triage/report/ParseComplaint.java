package dev.unknot.triage.report;

import dev.unknot.triage.edition.Editions;
import dev.unknot.triage.narrative.Narratives;
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
                .map(story -> narratives.read("narrative", story, request.language()))
                .map(story -> answers.with(narratives.merge(story, answers.facts(), answers.answeredIndividually())))
                .orElse(answers);
    }
}
