package dev.unknot.triage.report;

import dev.unknot.triage.edition.Editions;
import dev.unknot.triage.narrative.Narratives;
import dev.unknot.triage.narrative.reading.Reading;
import dev.unknot.triage.narrative.reading.StoryReading;
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
                .map(story -> withNarrative(answers, story, request))
                .orElse(answers);
    }

    private ParsedComplaint withNarrative(ParsedComplaint answers, String narrative, AssessmentRequest request) {
        StoryReading story = narratives.read("narrative", narrative, request.language());
        Reading reading = story.reading();
        return answers.with(
                        narratives.merge(
                                reading, answers.facts(), answers.order().settled(reading)),
                        story)
                .withSuspicions(narratives.suspicions(story));
    }
}
