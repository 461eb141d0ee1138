package dev.unknot.content.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Text;
import dev.unknot.contracts.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lists what is missing in any language of the catalogue. */
class TranslationTest {

    private static final List<String> LANGUAGES = List.of("en", "de", "es");

    private static final Pattern REGIONAL =
            Pattern.compile("(?iU)\\b(m[óo]vil|celular|ordenador|computador|computadora)(es|s)?\\b");

    @Test
    void everyRemedyHasTextsInEveryLanguage() {
        assertThat(BundledCatalogue.read().remedies().stream()
                        .flatMap(remedy -> LANGUAGES.stream().flatMap(language -> missing(remedy, language))))
                .isEmpty();
    }

    @Test
    void everyWordOfTheVocabularyHasALabelInEveryLanguage() {
        Vocabulary words = Vocabulary.released();
        assertThat(Stream.of(
                                words.areas(),
                                words.kinds(),
                                words.tools(),
                                words.causes(),
                                words.conditions(),
                                words.cautions())
                        .flatMap(list -> list.entrySet().stream())
                        .flatMap(word -> LANGUAGES.stream()
                                .filter(language -> word.getValue()
                                        .getOrDefault(language, "")
                                        .isBlank())
                                .map(language -> word.getKey() + " has no label in " + language)))
                .isEmpty();
    }

    /** Spain and Latin America have different words for telephones and computers, so neither is used. */
    @Test
    void spanishIsForReadersOnBothSidesOfTheAtlantic() {
        Vocabulary words = Vocabulary.released();
        Stream<String> labels = Stream.of(words.tools(), words.causes(), words.kinds())
                .flatMap(list -> list.values().stream())
                .map(label -> label.getOrDefault("es", ""));
        Stream<String> texts = BundledCatalogue.read().remedies().stream()
                .map(remedy -> remedy.texts().get("es"))
                .flatMap(text -> Stream.of(
                                Stream.of(text.title(), text.summary()),
                                text.steps().stream(),
                                text.warnings().values().stream(),
                                text.drawing().stream(),
                                text.nudge().stream().map(nudge -> nudge.title() + " " + nudge.text()))
                        .flatMap(each -> each));

        assertThat(Stream.concat(labels, texts))
                .isNotEmpty()
                .noneMatch(text -> REGIONAL.matcher(text).find());
    }

    private static Stream<String> missing(RemedyContent remedy, String language) {
        return Optional.ofNullable(remedy.texts().get(language))
                .map(text -> blanks(remedy, text))
                .orElseGet(() -> Stream.of("all texts"))
                .map(what -> remedy.slug() + " lacks " + what + " in " + language);
    }

    private static Stream<String> blanks(RemedyContent remedy, Text text) {
        Map<String, Boolean> told = Map.of(
                "title",
                !text.title().isBlank(),
                "summary",
                !text.summary().isBlank(),
                "steps",
                text.steps().size() == remedy.steps().size() && noneBlank(text.steps()),
                "warnings",
                text.warnings().keySet().containsAll(remedy.warn())
                        && noneBlank(text.warnings().values()),
                "drawing",
                remedy.drawing().isEmpty()
                        || text.drawing().filter(shown -> !shown.isBlank()).isPresent());
        return told.entrySet().stream().filter(each -> !each.getValue()).map(Map.Entry::getKey);
    }

    private static boolean noneBlank(Collection<String> texts) {
        return texts.stream().noneMatch(String::isBlank);
    }
}
