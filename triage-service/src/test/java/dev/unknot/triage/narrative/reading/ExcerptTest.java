package dev.unknot.triage.narrative.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void aStoryOfFiveThousandCharactersIsReadWhole() {
        Excerpt whole = Excerpt.of("a".repeat(5000));

        assertThat(whole.isWhole()).isTrue();
    }

    @Test
    void aLongerOneIsReadToTheEndOfASentence() {
        String story = "My neck is stiff. ".repeat(600);
        Excerpt part = Excerpt.of(story);

        assertThat(part.isWhole()).isFalse();
        assertThat(part.text()).endsWith("stiff.").hasSizeBetween(4900, 5000);
        assertThat(story).startsWith(part.text());
    }

    @Test
    void noWordOrCharacterIsCutInHalf() {
        assertThat(Excerpt.of("stiff ".repeat(1000)).text()).endsWith("stiff ");
        assertThat(Excerpt.of("a" + "\ud83d\ude00".repeat(3000)).text()).hasSize(4999);
    }
}
