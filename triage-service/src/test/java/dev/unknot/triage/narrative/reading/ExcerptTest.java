package dev.unknot.triage.narrative.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.triage.language.Language;
import dev.unknot.triage.language.Messages;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final Messages ENGLISH = Messages.in(Language.ENGLISH);

    @Test
    void aStoryOfFiveThousandCharactersIsReadWhole() {
        Excerpt whole = Excerpt.of("a".repeat(5000));

        assertThat(whole.isWhole()).isTrue();
        assertThat(Unread.of(whole, ENGLISH)).isEmpty();
    }

    @Test
    void aLongerOneIsReadToTheEndOfASentence() {
        String story = "My neck is stiff. ".repeat(600);
        Excerpt part = Excerpt.of(story);

        assertThat(part.isWhole()).isFalse();
        assertThat(part.text()).endsWith("stiff.").hasSizeBetween(4900, 5000);
        assertThat(story).startsWith(part.text());
        assertThat(Unread.of(part, ENGLISH)).hasValueSatisfying(unread -> {
            assertThat(unread.from()).isEqualTo(part.text().length());
            assertThat(unread.length()).isEqualTo(story.length());
            assertThat(unread.text())
                    .contains(String.format(
                            Locale.ENGLISH, "only the first %,d of its %,d", unread.from(), unread.length()));
        });
    }

    @Test
    void noWordOrCharacterIsCutInHalf() {
        assertThat(Excerpt.of("stiff ".repeat(1000)).text()).endsWith("stiff ");
        assertThat(Excerpt.of("a" + "\ud83d\ude00".repeat(3000)).text()).hasSize(4999);
    }
}
