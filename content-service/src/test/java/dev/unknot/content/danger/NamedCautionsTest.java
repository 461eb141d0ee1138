package dev.unknot.content.danger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Vocabulary;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedCautionsTest {

    @ParameterizedTest
    @CsvSource({
        "pregnant, pregnancy, ''",
        "pregnant lower back pain, pregnancy, lower back pain",
        "Schwangerschaft Rückenschmerzen, pregnancy, rückenschmerzen",
        "dolor de espalda embarazada, pregnancy, dolor de espalda",
        "blood thinners calf, anticoagulant, calf",
        "asthma neck, asthma, neck",
        "fever, fever, ''"
    })
    void theOtherWordsAreSearched(String query, String caution, String rest) {
        NamedCautions named = NamedCautions.in(query);

        assertThat(named.cautions()).containsExactly(caution);
        assertThat(named.rest()).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stiff neck", "heart opener", "numb bum", "Wade dehnen", "cuello rígido", ""})
    void anyOtherSearchStaysAsItIs(String query) {
        assertThat(NamedCautions.in(query)).isEqualTo(new NamedCautions(Set.of(), query));
    }

    @Test
    void everyCautionIsOneOfTheVocabulary() {
        List<String> keys = Dangers.LANGUAGES.stream()
                .flatMap(language ->
                        DangerLexicon.lists(DangerLexicon.read("/danger/" + language + ".yaml"), "cautions")
                                .keySet()
                                .stream())
                .distinct()
                .toList();

        assertThat(keys).hasSizeGreaterThan(10);
        assertThat(Vocabulary.released().cautions().keySet()).containsAll(keys);
    }
}
