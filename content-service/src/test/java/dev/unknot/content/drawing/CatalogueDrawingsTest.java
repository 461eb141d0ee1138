package dev.unknot.content.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.drawing.sketch.Position;
import dev.unknot.content.drawing.sketch.Sketch;
import dev.unknot.content.publication.BundledCatalogue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The bundled remedies and drawings belong together. */
class CatalogueDrawingsTest {

    private static final List<RemedyContent> REMEDIES = BundledCatalogue.read().remedies();
    private static final Collection<Sketch> SKETCHES = Drawings.read().values();
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
                .containsExactlyInAnyOrderElementsOf(
                        SKETCHES.stream().map(Sketch::remedy).distinct().toList());
        assertThat(REMEDIES)
                .allSatisfy(remedy ->
                        assertThat(remedy.drawing().orElse(remedy.slug())).isEqualTo(remedy.slug()));
    }

    @Test
    void everyPositionShowsAStepOfItsRemedy() {
        Map<String, Integer> steps = REMEDIES.stream()
                .collect(Collectors.toMap(
                        RemedyContent::slug, remedy -> remedy.steps().size()));

        assertThat(SKETCHES).allSatisfy(sketch -> {
            assertThat(sketch.captions()).containsOnlyKeys(Position.START, Position.END);
            assertThat(sketch.captions().values())
                    .allSatisfy(caption -> assertThat(caption.step())
                            .isBetween(1, Objects.requireNonNull(steps.get(sketch.remedy()))));
        });
    }

    /** The text of a remedy tells of arrows and marks, which a start has not. */
    @Test
    void everyStartIsDescribedForItself() {
        assertThat(SKETCHES)
                .allSatisfy(sketch -> assertThat(
                                Objects.requireNonNull(sketch.captions().get(Position.START))
                                        .texts())
                        .as(sketch.name())
                        .containsOnlyKeys("en", "de", "es"));
    }

    @Test
    void aPositionIsDescribedInEveryLanguageOrNone() {
        assertThat(SKETCHES)
                .allSatisfy(sketch -> assertThat(sketch.captions().values())
                        .allSatisfy(caption ->
                                assertThat(caption.texts().keySet()).isIn(Set.of(), Set.of("en", "de", "es"))));
    }
}
