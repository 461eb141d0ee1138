package dev.unknot.content.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Text;
import dev.unknot.content.drawing.sketch.Position;
import dev.unknot.content.drawing.sketch.Sketch;
import dev.unknot.content.drawing.sketch.Sketch.Caption;
import dev.unknot.content.publication.BundledCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleTest {

    private static final Sketch KNEE_ROLLS = shownAs(Map.of());

    @ParameterizedTest
    @CsvSource({"de, Ein Knie, de", "de-AT, Ein Knie, de", "DE, Ein Knie, de", "es, A knee, en", "fr, A knee, en"})
    void usesTheNearestLanguage(String wanted, String text, String language) {
        Map<String, Text> texts = Map.of(
                "en", text(Optional.of("A knee")), "de", text(Optional.of("Ein Knie")), "es", text(Optional.empty()));

        assertThat(Title.of(KNEE_ROLLS, Position.OVERVIEW, Optional.of(telling(texts)), wanted))
                .isEqualTo(new Title(text, language));
    }

    @ParameterizedTest
    @CsvSource({"START, Knees up", "END, A knee", "OVERVIEW, A knee"})
    void aPositionMayHaveATextOfItsOwn(Position position, String text) {
        Sketch sketch = shownAs(Map.of(Position.START, new Caption(1, Map.of("en", "Knees up"))));
        Map<String, Text> texts = Map.of("en", text(Optional.of("A knee")));

        assertThat(Title.of(sketch, position, Optional.of(telling(texts)), "en"))
                .isEqualTo(new Title(text, "en"));
    }

    @Test
    void fallsBackToItsName() {
        assertThat(Title.of(KNEE_ROLLS, Position.END, Optional.empty(), "de")).isEqualTo(new Title("knee rolls", "en"));
    }

    private static Sketch shownAs(Map<Position, Caption> captions) {
        return new Sketch(
                "knee-rolls",
                "knee-rolls",
                Sketch.Box.ALL,
                Optional.empty(),
                true,
                false,
                captions,
                List.of(),
                List.of(),
                List.of());
    }

    private static Text text(Optional<String> drawing) {
        return new Text("Title", "Summary", List.of("Step"), Map.of(), drawing, Optional.empty());
    }

    private static RemedyContent telling(Map<String, Text> texts) {
        RemedyContent some = BundledCatalogue.read().remedies().get(0);
        return new RemedyContent(
                some.slug(),
                some.kind(),
                some.areas(),
                some.causes(),
                some.conditions(),
                some.tools(),
                some.atDesk(),
                some.unseen(),
                some.officeClothes(),
                some.minutes(),
                some.evidence(),
                some.steps(),
                some.block(),
                some.warn(),
                some.sources(),
                some.limits(),
                some.ranking(),
                Optional.of("knee-rolls"),
                some.harder(),
                some.review(),
                some.licence(),
                texts);
    }
}
