package dev.unknot.triage.narrative.merge;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.narrative.reading.Measurement;
import dev.unknot.triage.narrative.reading.Mention;
import java.util.List;
import java.util.Set;

/**
 * The facts of a narrative and of answers combined.
 *
 * @param mentions findings that count because of the narrative alone
 * @param numbers numbers that count because of the narrative alone
 * @param contradicted findings on which the narrative and an answer disagree, whichever counts
 * @param unsettled those of {@code contradicted} that count although an answer denies them
 */
public record MergedFacts(
        Facts facts,
        List<Mention> mentions,
        List<Measurement> numbers,
        List<Mention> contradicted,
        Set<String> unsettled) {

    public MergedFacts {
        mentions = List.copyOf(mentions);
        numbers = List.copyOf(numbers);
        contradicted = List.copyOf(contradicted);
        unsettled = Set.copyOf(unsettled);
    }
}
