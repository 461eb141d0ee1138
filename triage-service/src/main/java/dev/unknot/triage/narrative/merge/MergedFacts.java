package dev.unknot.triage.narrative.merge;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.narrative.reading.Measurement;
import dev.unknot.triage.narrative.reading.Mention;
import java.util.List;

/**
 * The facts of a story and of answers together.
 *
 * @param mentions what counts from the story alone
 * @param numbers what counts from the story alone
 * @param contradicted what the story says and an answer denies, whichever of them counts
 */
public record MergedFacts(Facts facts, List<Mention> mentions, List<Measurement> numbers, List<Mention> contradicted) {

    public MergedFacts {
        mentions = List.copyOf(mentions);
        numbers = List.copyOf(numbers);
        contradicted = List.copyOf(contradicted);
    }
}
