package dev.unknot.content.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Text;
import dev.unknot.content.publication.BundledCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleTest {

    @ParameterizedTest
    @CsvSource({"de, Ein Knie, de", "de-AT, Ein Knie, de", "DE, Ein Knie, de", "es, A knee, en", "fr, A knee, en"})
    void usesTheNearestLanguage(String wanted, String text, String language) {
        Map<String, Text> texts = Map.of(
                "en", text(Optional.of("A knee")), "de", text(Optional.of("Ein Knie")), "es", text(Optional.empty()));

        assertThat(Title.of("knee-rolls", Optional.of(telling(texts)), wanted)).isEqualTo(new Title(text, language));
    }

    @ParameterizedTest
    @CsvSource({"knee-rolls, knee rolls"})
    void fallsBackToItsName(String name, String text) {
        assertThat(Title.of(name, Optional.empty(), "de")).isEqualTo(new Title(text, "en"));
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
                texts);
    }
}
