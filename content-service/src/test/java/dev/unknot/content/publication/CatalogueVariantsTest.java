package dev.unknot.content.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The easier and harder variants in the bundled catalogue. */
class CatalogueVariantsTest {

    private static final RemedyIndex INDEX = new RemedyIndex(BundledCatalogue.read().remedies().stream()
            .map(remedy -> new PublishedRemedy(remedy, 1, Instant.EPOCH))
            .toList());

    @Test
    void everyHarderVariantIsPublishedAndForTheSamePlace() {
        assertThat(contents()).allSatisfy(remedy -> {
            assertThat(INDEX.harder(remedy))
                    .extracting(PublishedRemedy::slug)
                    .containsExactlyElementsOf(remedy.harder());
            assertThat(INDEX.harder(remedy))
                    .allSatisfy(harder -> assertThat(harder.content().areas()).containsAnyElementsOf(remedy.areas()));
        });
    }

    @Test
    void easierAndHarderMirrorEachOther() {
        assertThat(contents()).allSatisfy(remedy -> {
            assertThat(INDEX.harder(remedy))
                    .allSatisfy(harder -> assertThat(INDEX.easier(harder.slug()))
                            .extracting(PublishedRemedy::slug)
                            .contains(remedy.slug()));
            assertThat(INDEX.easier(remedy.slug()))
                    .allSatisfy(easier -> assertThat(easier.content().harder()).contains(remedy.slug()));
        });
    }

    @Test
    void nothingIsHarderThanItself() {
        assertThat(contents()).allSatisfy(remedy -> assertThat(above(remedy)).doesNotContain(remedy.slug()));
    }

    @ParameterizedTest
    @CsvSource({
        "chin-tuck, neck-push-hold",
        "seated-pelvic-tilt, glute-bridge",
        "cat-and-cow, bird-dog",
        "sit-to-stand, step-ups",
        "arms-overhead-reach, wall-angels",
        "wall-angels, wall-push-up",
        "heel-raises, towel-heel-raise",
        "shoulder-blade-squeeze, band-row"
    })
    void aPhysiotherapistWouldGoOnWith(String easier, String harder) {
        assertThat(INDEX.easier(harder)).extracting(PublishedRemedy::slug).contains(easier);
    }

    private static Set<String> above(RemedyContent remedy) {
        Set<String> above = new TreeSet<>();
        List<RemedyContent> next = List.of(remedy);
        while (!next.isEmpty()) {
            next = next.stream()
                    .flatMap(each -> INDEX.harder(each).stream())
                    .filter(harder -> above.add(harder.slug()))
                    .map(PublishedRemedy::content)
                    .toList();
        }
        return above;
    }

    private static List<RemedyContent> contents() {
        return INDEX.remedies().stream().map(PublishedRemedy::content).toList();
    }
}
