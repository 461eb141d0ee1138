package dev.unknot.content.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.publication.BundledCatalogue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The bundled remedies and drawings belong together. */
class CatalogueDrawingsTest {

    private static final List<RemedyContent> REMEDIES = BundledCatalogue.read().remedies();
    private static final Set<String> DRAWINGS = Drawings.read().keySet();
    private static final Set<String> TO_BE_SHOWN = Set.of("stretch", "pressure", "rolling");

    @Test
    void everyStretchAndSelfMassageHasADrawing() {
        assertThat(REMEDIES.stream().filter(remedy -> TO_BE_SHOWN.contains(remedy.kind())))
                .isNotEmpty()
                .allSatisfy(
                        remedy -> assertThat(remedy.drawing()).as(remedy.slug()).isPresent());
    }

    /** The title of a drawing comes from the remedy of the same name, so each needs the other. */
    @Test
    void everyDrawingHasATextInItsRemedy() {
        assertThat(REMEDIES.stream().map(RemedyContent::drawing).flatMap(Optional::stream))
                .containsExactlyInAnyOrderElementsOf(DRAWINGS);
        assertThat(REMEDIES)
                .allSatisfy(remedy ->
                        assertThat(remedy.drawing().orElse(remedy.slug())).isEqualTo(remedy.slug()));
    }
}
