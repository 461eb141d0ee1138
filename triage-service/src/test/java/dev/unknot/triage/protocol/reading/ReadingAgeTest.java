package dev.unknot.triage.protocol.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingAgeTest {

    private final ReadingAge age = new ReadingAge(Set.of("ibuprofen"));

    @ParameterizedTest
    @CsvSource({
        "cat, 1",
        "the, 1",
        "knee, 1",
        "shoulder, 2",
        "numb, 1",
        "muscle, 2",
        "tingle, 2",
        "swallowed, 2",
        "moved, 1",
        "headache, 2",
        "kidneys, 2",
        "yesterday, 3",
        "emergency, 4",
        "physiotherapist, 5",
        "hands, 1",
        "passes, 2",
        "ibuprofen, 2"
    })
    void countsSyllables(String word, int syllables) {
        assertThat(age.syllables(word)).isEqualTo(syllables);
    }

    /**
     * Computed by hand: six words in one sentence, six syllables; 0.39 * 6 + 11.8 * 1 - 15.59 = -1.45, which is before
     * school.
     */
    @Test
    void addsFiveYearsToTheGrade() {
        assertThat(age.of("The cat sat on the mat.")).isCloseTo(3.55, within(0.001));
    }

    @Test
    void longSentencesAndLongWordsAskForMore() {
        String plain = "Is your neck stiff? Does your arm hurt?";
        assertThat(age.of(plain)).isLessThan(age.of("Is your neck stiff and does your arm hurt?"));
        assertThat(age.of(plain)).isLessThan(age.of("Is your cervical spine immobile? Does your extremity hurt?"));
        assertThat(age.of("Do you experience paraesthesia in a dermatomal distribution of the upper extremity?"))
                .isGreaterThan(ReadingAge.MOST);
        assertThat(age.of("...")).isZero();
    }
}
