package dev.unknot.content.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThesaurusTest {

    private final Thesaurus english = Thesaurus.of("en");

    @Test
    void theLongestPhraseWins() {
        List<Concept> concepts = english.concepts(List.of("stiff", "shoulder", "blade"));

        assertThat(concepts).hasSize(2);
        assertThat(concepts.get(1).phrases()).startsWith("shoulder blade").contains("upper back");
    }

    @Test
    void aWordWithoutSynonymsIsItsOwnConcept() {
        assertThat(english.concepts(List.of("elbow"))).containsExactly(new Concept(List.of("elbow")));
    }

    @Test
    void ignoresAccents() {
        assertThat(Thesaurus.of("es").concepts(List.of("omoplato")).get(0).phrases())
                .contains("omóplatos");
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
