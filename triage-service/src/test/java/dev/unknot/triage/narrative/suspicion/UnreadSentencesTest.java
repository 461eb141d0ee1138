package dev.unknot.triage.narrative.suspicion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.triage.narrative.reading.ReaderFixture;
import dev.unknot.triage.narrative.reading.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnreadSentencesTest {

    private static List<String> unread(String narrative) {
        return UnreadSentences.of(narrative, ReaderFixture.read(narrative));
    }

    @Test
    void whatTheRulesUnderstoodWholeIsNotReadAgain() {
        assertThat(unread("My calf is swollen. I have a fever of 39.4 since Tuesday."))
                .isEmpty();
        assertThat(unread("My dad had a heart attack.")).isEmpty();
    }

    @Test
    void aSentenceWithAPartThatTheyDidNotUnderstandIsReadWhole() {
        assertThat(unread("My calf is swollen, and the fridge hums in the dark. I have a fever."))
                .containsExactly("My calf is swollen, and the fridge hums in the dark");
    }

    @Test
    void aFewWordsAreNoPart() {
        assertThat(unread("Hello there! My calf is swollen, you know.")).isEmpty();
    }

    @Test
    void numbersAndAbbreviationsEndNoSentence() {
        assertThat(UnreadSentences.of("The fridge hums at 4.5 degrees in the dark; it never stops?", Reading.NOTHING))
                .containsExactly("The fridge hums at 4.5 degrees in the dark", "it never stops");
    }

    @Test
    void nothingIsNothing() {
        assertThat(UnreadSentences.of("", Reading.NOTHING)).isEmpty();
    }
}
