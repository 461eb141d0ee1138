package dev.unknot.content.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThesaurusTest {

    private final Thesaurus english = Thesaurus.of("en");

    @Test
    void theLongestPhraseWins() {
        List<Concept> concepts = english.concepts(List.of("stiff", "shoulder", "blade"));

        assertThat(concepts).hasSize(2);
        assertThat(concepts.get(1).phrases()).startsWith("shoulder blade");
        assertThat(concepts.get(1).keys()).containsExactly(new Key(Key.AREAS, "upper-back"));
    }

    @Test
    void aWordWithoutSynonymsIsItsOwnConcept() {
        assertThat(english.concepts(List.of("doughnut")))
                .containsExactly(new Concept(List.of("doughnut"), Set.of(), 1));
    }

    @Test
    void everyFormOfAWordHasItsMeaning() {
        assertThat(english.concepts(List.of("knees")).get(0).keys()).containsExactly(new Key(Key.AREAS, "knee"));
    }

    @Test
    void ignoresAccents() {
        assertThat(Thesaurus.of("es").concepts(List.of("omoplato")).get(0).phrases())
                .contains("omóplatos");
    }

    @Test
    void wordsOfMostSearchesCountLittle() {
        assertThat(english.concepts(List.of("pain")).get(0).weight()).isLessThan(1);
        assertThat(english.concepts(List.of("want")).get(0).isSlight()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void everyKeyIsInTheVocabulary(String language) {
        Set<Key> released = Label.all(Vocabulary.released()).stream()
                .map(label -> new Key(label.list(), label.key()))
                .collect(Collectors.toSet());

        assertThat(Thesaurus.of(language).keys()).isNotEmpty().isSubsetOf(released);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "de-AT"})
    void eachLanguageOfTheCatalogueHasSynonyms(String language) {
        assertThat(Thesaurus.of(language).words()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "../en", ""})
    void anotherLanguageHasNone(String language) {
        assertThat(Thesaurus.of(language).words()).isEmpty();
    }
}
