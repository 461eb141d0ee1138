package dev.unknot.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Text;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is published is found at once, and as if everything had been read anew. */
class PublicationTest {

    private static final Map<String, List<String>> SEARCHES = Map.of(
            "en",
            List.of(
                    "neck",
                    "stif neck",
                    "wobblefish",
                    "warm towel",
                    "ball on the wall",
                    "quick stretch for my back",
                    "nekc"),
            "de",
            List.of("Nacken", "Wobbelfisch", "Nackenroller dehnen", "im Sitzen", "Wadenkrampf", "Schuter"),
            "es",
            List.of("cuello", "estirar la espalda", "calor", "cuelo rigido"),
            "fr",
            List.of("neck", "nuque"));

    private final Search search = new Search();
    private RemedyIndex index = new RemedyIndex(List.of());

    @Test
    void aNewVersionIsFoundByItsNewWordsOnly() {
        publish(ReleasedRemedies.INDEX.remedies());
        assertThat(found("en", "wobblefish")).isEmpty();

        publish(changed("slow-neck-turns", remedy -> titled(remedy, "Wobblefish turns", "Wobbelfisch drehen")));

        assertThat(found("en", "wobblefish")).containsExactly("slow-neck-turns");
        assertThat(found("de", "Wobbelfisch")).containsExactly("slow-neck-turns");
        assertFoundAsInAFreshIndex();

        publish(changed("slow-neck-turns", remedy -> titled(remedy, "Slow turns", "Langsam drehen")));

        assertThat(found("en", "wobblefish")).isEmpty();
        assertFoundAsInAFreshIndex();
    }

    @Test
    void whatIsWithdrawnIsFoundNoMoreUntilItComesBack() {
        publish(ReleasedRemedies.INDEX.remedies());
        List<PublishedRemedy> all = index.remedies();
        assertThat(found("en", "chin tuck")).contains("chin-tuck");

        publish(all.stream()
                .filter(remedy -> !remedy.slug().equals("chin-tuck"))
                .toList());

        assertThat(found("en", "chin tuck")).doesNotContain("chin-tuck");
        assertFoundAsInAFreshIndex();

        publish(all);

        assertThat(found("en", "chin tuck")).contains("chin-tuck");
        assertFoundAsInAFreshIndex();
    }

    @Test
    void anImportIsFoundWhole() {
        List<PublishedRemedy> some = ReleasedRemedies.INDEX.remedies().subList(0, 40);
        publish(some);
        List<PublishedRemedy> imported =
                new ArrayList<>(ReleasedRemedies.INDEX.remedies().subList(20, 141));
        imported.add(published(titled(some.get(0).content(), "Wobblefish", "Wobbelfisch")));
        imported.add(published(spoken(some.get(1).content(), "fr", "La nuque")));

        publish(imported);

        assertFoundAsInAFreshIndex();
        assertThat(found("fr", "nuque")).containsExactly(some.get(1).slug());
    }

    @Test
    void manyPublicationsLeaveAnIndexThatFindsAsAFreshOne() {
        publish(ReleasedRemedies.INDEX.remedies());
        IntStream.range(0, 60).forEach(number -> {
            String slug =
                    index.remedies().get(number * 37 % index.remedies().size()).slug();
            publish(changed(slug, remedy -> titled(remedy, "Wobblefish " + number + " neck", "Wobbelfisch Nacken")));
        });

        assertFoundAsInAFreshIndex();
    }

    @Test
    void aSearchThatBeganBeforeAPublicationStillFindsWhatWasThere() {
        publish(ReleasedRemedies.INDEX.remedies());
        RemedyIndex before = index;

        publish(changed("slow-neck-turns", remedy -> titled(remedy, "Wobblefish turns", "Wobbelfisch drehen")));

        assertThat(search.find(before, "wobblefish", "en").isEmpty()).isTrue();
        assertThat(found(search, before, "en", "neck")).isEqualTo(found(fresh(before), before, "en", "neck"));
    }

    private void assertFoundAsInAFreshIndex() {
        Search fresh = fresh(index);
        SEARCHES.forEach((language, searches) -> searches.forEach(text -> {
            assertThat(found(search, index, language, text))
                    .as(language + " " + text)
                    .isEqualTo(found(fresh, index, language, text));
            assertThat(search.find(index, text, language).correctedQuery())
                    .isEqualTo(fresh.find(index, text, language).correctedQuery());
        }));
    }

    private static Search fresh(RemedyIndex index) {
        Search fresh = new Search();
        fresh.prepare(index);
        return fresh;
    }

    private void publish(List<PublishedRemedy> remedies) {
        index = new RemedyIndex(remedies);
        search.prepare(index);
    }

    private List<String> found(String language, String text) {
        return found(search, index, language, text).stream().map(Match::slug).toList();
    }

    private static List<Match> found(Search search, RemedyIndex index, String language, String text) {
        return search.find(index, text, language).matches(Optional.empty(), 1_000);
    }

    /** All remedies, with one of them in a new version. */
    private List<PublishedRemedy> changed(String slug, UnaryOperator<RemedyContent> change) {
        return index.remedies().stream()
                .map(remedy -> remedy.slug().equals(slug) ? published(change.apply(remedy.content())) : remedy)
                .toList();
    }

    private static PublishedRemedy published(RemedyContent content) {
        return new PublishedRemedy(
                content, 2, ReleasedRemedies.INDEX.remedies().get(0).publishedAt());
    }

    private static RemedyContent titled(RemedyContent remedy, String english, String german) {
        return spoken(spoken(remedy, "en", english), "de", german);
    }

    private static RemedyContent spoken(RemedyContent remedy, String language, String title) {
        Map<String, Text> texts = new HashMap<>(remedy.texts());
        Text text = texts.getOrDefault(language, texts.get("en"));
        texts.put(
                language, new Text(title, text.summary(), text.steps(), text.warnings(), text.drawing(), text.nudge()));
        return new RemedyContent(
                remedy.slug(),
                remedy.kind(),
                remedy.areas(),
                remedy.causes(),
                remedy.conditions(),
                remedy.tools(),
                remedy.atDesk(),
                remedy.unseen(),
                remedy.officeClothes(),
                remedy.minutes(),
                remedy.evidence(),
                remedy.steps(),
                remedy.block(),
                remedy.warn(),
                remedy.sources(),
                remedy.limits(),
                remedy.ranking(),
                remedy.drawing(),
                remedy.harder(),
                remedy.review(),
                remedy.licence(),
                texts);
    }
}
