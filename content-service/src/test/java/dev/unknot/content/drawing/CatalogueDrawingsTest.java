package dev.unknot.content.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.publication.BundledCatalogue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Remedies and drawings that ship belong together. */
class CatalogueDrawingsTest {

    private static final List<RemedyContent> REMEDIES = BundledCatalogue.read().remedies();
    private static final Set<String> DRAWINGS = Drawings.read().keySet();
    private static final Set<String> TO_BE_SHOWN = Set.of("stretch", "pressure", "rolling");

    @Test
    void every_stretch_and_self_massage_has_a_drawing() {
        assertThat(REMEDIES.stream().filter(remedy -> TO_BE_SHOWN.contains(remedy.kind())))
                .isNotEmpty()
                .allSatisfy(
                        remedy -> assertThat(remedy.drawing()).as(remedy.slug()).isPresent());
    }

    /** The title of a drawing is what the remedy of its name tells, so neither stands without the other. */
    @Test
    void every_drawing_is_named_by_the_remedy_of_its_name() {
        assertThat(REMEDIES.stream().map(RemedyContent::drawing).flatMap(Optional::stream))
                .containsExactlyInAnyOrderElementsOf(DRAWINGS);
        assertThat(REMEDIES)
                .allSatisfy(remedy ->
                        assertThat(remedy.drawing().orElse(remedy.slug())).isEqualTo(remedy.slug()));
    }
}
