package dev.unknot.triage.crisis.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SelfHarmWordsTest {

    private static final SelfHarmWords WORDS = SelfHarmWords.released();

    @ParameterizedTest(name = "{0}, {1}: {3}")
    @CsvFileSource(resources = "/crisis/sentences.csv", delimiter = '|', numLinesToSkip = 1, quoteCharacter = '\0')
    void areRecognised(String language, String kind, String answered, String sentence) {
        assertThat(WORDS.areIn(sentence)).isEqualTo(answered.equals("yes"));
    }

    @Test
    void areFoundAtTheEndOfAVeryLongStory() {
        String story = "My neck is stiff and my chair is too low. ".repeat(400);

        assertThat(WORDS.areIn(story)).isFalse();
        assertThat(WORDS.areIn(story + "I want to end my life.")).isTrue();
    }

    @Test
    void areNotPutTogetherFromTwoSentences() {
        assertThat(WORDS.areIn("I want to sit. To die for, this cake.")).isFalse();
    }

    @Test
    void anythingCanBeRead() {
        assertThat(WORDS.areIn("")).isFalse();
        assertThat(WORDS.areIn("... '' \u0000 \ud83d \n\n ?!")).isFalse();
        assertThat(WORDS.areIn("want ".repeat(4000))).isFalse();
    }
}
