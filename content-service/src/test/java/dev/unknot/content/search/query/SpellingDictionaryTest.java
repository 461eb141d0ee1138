package dev.unknot.content.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingDictionaryTest {

    private final SpellingDictionary spelling = new SpellingDictionary(WordUses.in(
            Stream.of("Neck and shoulder stretch, shoulder rolls", "Stretch the neck", "Rücken", "shouldered")));

    @ParameterizedTest
    @CsvSource({
        "nekc, neck",
        "nek, neck",
        "strech, stretch",
        "sholder, shoulder",
        "shuolder, shoulder",
        "rolsl, rolls",
        "ruecken, rücken",
        "rukken, rücken"
    })
    void correctsASpellingError(String typed, String corrected) {
        assertThat(spelling.correct(typed)).contains(corrected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"knee", "ne", "tractor", "ibuprofen", "x"})
    void wordsWithoutASimilarOneStayUnchanged(String typed) {
        assertThat(spelling.correct(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"neck, neck, 0", "nekc, neck, 1", "nck, neck, 1", "necck, neck, 1", "meck, neck, 1", "deco, neck, 2"})
    void countsInsertionsDeletionsSubstitutionsAndTranspositions(String typed, String known, int edits) {
        assertThat(SpellingDictionary.edits(typed, known)).isEqualTo(edits);
    }
}
