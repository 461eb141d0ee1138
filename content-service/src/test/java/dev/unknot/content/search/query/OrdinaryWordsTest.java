package dev.unknot.content.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.publication.BundledCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that are spelt correctly stay as they are, even if a word of the catalogue is near. */
class OrdinaryWordsTest {

    private static final RemedyIndex INDEX = new RemedyIndex(BundledCatalogue.read().remedies().stream()
            .map(remedy -> new PublishedRemedy(remedy, 1, Instant.EPOCH))
            .toList());

    private static final Map<String, Lexicon> LEXICONS = Stream.of("en", "de", "es")
            .collect(Collectors.toMap(Function.identity(), language -> Lexicon.of(INDEX, language)));

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void anOrdinaryWordStays(String language) throws IOException {
        List<String> words = words(language);

        assertThat(words).hasSizeGreaterThan(200);
        assertThat(words.stream()
                        .flatMap(word -> corrected(language, word).stream().map(other -> word + ": " + other)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, sholder, shoulder",
        "en, nekc, neck",
        "en, strech, stretch",
        "en, ibuprofin, ibuprofen",
        "de, Schulltern, schultern",
        "de, Nakcen, nacken",
        "de, Dehnnung, dehnung",
        "es, estiramineto, estiramiento",
        "es, hombrro, hombro"
    })
    void aSlipOfTheFingerIsCorrected(String language, String typed, String meant) {
        assertThat(corrected(language, typed)).contains(meant);
    }

    @Test
    void aCompoundIsReadInItsParts() {
        ParsedQuery query = Objects.requireNonNull(LEXICONS.get("de")).parse("Schulterkneten");

        assertThat(query.corrected()).isEmpty();
        assertThat(query.concepts()).hasSize(2);
    }

    private static Optional<String> corrected(String language, String word) {
        return Objects.requireNonNull(LEXICONS.get(language)).parse(word).corrected();
    }

    private static List<String> words(String language) throws IOException {
        try (InputStream in = OrdinaryWordsTest.class.getResourceAsStream("/ordinary-words.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(language + ": "))
                    .flatMap(line ->
                            Arrays.stream(line.substring(language.length() + 2).split(" ")))
                    .distinct()
                    .toList();
        }
    }
}
