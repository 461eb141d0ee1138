package dev.unknot.triage.narrative.suspicion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NearestExemplarsTest {

    private static final float[] SENTENCE = {1, 0};

    /** At an angle whose cosine is the similarity. */
    private static float[] similar(double similarity) {
        return new float[] {(float) similarity, (float) Math.sqrt(1 - similarity * similarity)};
    }

    private static Exemplar of(String finding, boolean present) {
        return new Exemplar("some words", finding, present);
    }

    @Test
    void isTheShareOfTheWeightAboveTheSimilarityOfUnrelatedSentences() {
        NearestExemplars exemplars = new NearestExemplars(
                List.of(of("fever", true), of("seizure", true), of("rash", true)),
                List.of(similar(0.9), similar(0.8), similar(0.5)));

        assertThat(exemplars.scores(SENTENCE)).containsOnlyKeys("fever", "seizure");
        assertThat(exemplars.scores(SENTENCE).get("fever")).isCloseTo(0.09 / (0.09 + 0.04 + 0.05), within(1e-6));
    }

    @Test
    void sentencesThatSayItIsNotSoWeighAgainstIt() {
        NearestExemplars exemplars = new NearestExemplars(
                List.of(of("fever", true), of("fever", false), of("seizure", true), of("seizure", false)),
                List.of(similar(0.8), similar(0.9), similar(0.9), similar(0.8)));

        assertThat(exemplars.scores(SENTENCE)).containsOnlyKeys("seizure");
    }

    @Test
    void onlyTheNearestCount() {
        List<Exemplar> all = new ArrayList<>(Collections.nCopies(NearestExemplars.NEAREST, of("-", false)));
        all.add(of("fever", true));
        List<float[]> vectors = new ArrayList<>(Collections.nCopies(NearestExemplars.NEAREST, similar(0.9)));
        vectors.add(similar(0.89));

        assertThat(new NearestExemplars(all, vectors).scores(SENTENCE)).isEqualTo(Map.of());
    }

    @Test
    void eachExemplarNeedsItsVector() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NearestExemplars(List.of(of("fever", true)), List.of()))
                .withMessageContaining("1 exemplars have 0 vectors");
    }
}
