package dev.unknot.triage.report;

import dev.unknot.triage.edition.Editions;
import dev.unknot.triage.narrative.Narratives;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes in answers and story together. */
@ApplicationScoped
public class HearComplaint {

    private final Editions editions;
    private final Narratives narratives;

    HearComplaint(Editions editions, Narratives narratives) {
        this.editions = editions;
        this.narratives = narratives;
    }

    public Told hear(AssessmentRequest request) {
        Told answers = Answers.read(editions.inForce(), request);
        return request.narrative()
                .filter(story -> !story.isBlank())
                .map(story -> narratives.read("narrative", story, request.language()))
                .map(story -> answers.with(narratives.retell(story, answers.facts(), answers.alone())))
                .orElse(answers);
    }
}
