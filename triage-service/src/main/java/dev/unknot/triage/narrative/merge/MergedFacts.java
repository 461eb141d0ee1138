package dev.unknot.triage.narrative.merge;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.narrative.reading.Measurement;
import dev.unknot.triage.narrative.reading.Mention;
import java.util.List;

/**
 * The facts of a narrative and of answers combined.
 *
 * @param mentions findings that count because of the narrative alone
 * @param numbers numbers that count because of the narrative alone
 * @param contradicted findings on which the narrative and an answer disagree, whichever counts
 */
public record MergedFacts(Facts facts, List<Mention> mentions, List<Measurement> numbers, List<Mention> contradicted) {

    public MergedFacts {
        mentions = List.copyOf(mentions);
        numbers = List.copyOf(numbers);
        contradicted = List.copyOf(contradicted);
    }
}
