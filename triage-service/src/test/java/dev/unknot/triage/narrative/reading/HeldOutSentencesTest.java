package dev.unknot.triage.narrative.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How well the reader generalises to sentences that it was not tuned on. The bounds are not goals: a change that falls
 * below them has lost generality.
 */
class HeldOutSentencesTest {

    @ParameterizedTest
    @CsvSource({"danger, 0.60", "innocent, 0.78", "course, 0.50"})
    void readsHeldOutSentencesNoWorse(String family, double bound) {
        List<Sentence> sentences = Sentence.of("/narrative/held-out/" + family + ".csv");

        long right = sentences.stream().filter(each -> each.isReadRight("en")).count();

        System.out.printf("Held-out sentences, %s: %d of %d read right%n", family, right, sentences.size());
        assertThat((double) right / sentences.size()).isGreaterThanOrEqualTo(bound);
    }
}
