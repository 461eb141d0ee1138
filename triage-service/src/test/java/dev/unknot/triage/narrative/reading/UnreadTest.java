package dev.unknot.triage.narrative.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.triage.language.Language;
import dev.unknot.triage.language.Messages;
import dev.unknot.triage.narrative.reading.StoryReading.Gap;
import dev.unknot.triage.narrative.reading.StoryReading.Reason;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadTest {

    private static Unread unread(Language language, String story, Gap gap) {
        StoryReading read = new StoryReading(Reading.NOTHING, Excerpt.of(story), "en", Optional.of(gap));
        return Unread.of(read, Messages.in(language)).orElseThrow();
    }

    @Test
    void aStoryThatWasReadWholeLeavesNothingUnread() {
        StoryReading whole = new StoryReading(Reading.NOTHING, Excerpt.of("Stiff"), "en", Optional.empty());

        assertThat(Unread.of(whole, Messages.in(Language.ENGLISH))).isEmpty();
    }

    @Test
    void aLongStorySaysHowFarItWasRead() {
        String story = "My neck is stiff. ".repeat(600);

        Unread unread = unread(Language.ENGLISH, story, new Gap(Reason.TOO_LONG, Optional.empty()));

        assertThat(unread.reason()).isEqualTo("too-long");
        assertThat(unread.from()).isEqualTo(Excerpt.of(story).text().length());
        assertThat(unread.length()).isEqualTo(story.length());
        assertThat(unread.text())
                .contains(
                        String.format(Locale.ENGLISH, "only the first %,d of its %,d", unread.from(), unread.length()));
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, fr, French", "GERMAN, fr, Französisch", "SPANISH, fr, francés", "ENGLISH, ar, Arabic"})
    void aLanguageThatIsNotReadIsNamed(Language language, String code, String name) {
        Unread unread = unread(language, "J'ai mal", new Gap(Reason.LANGUAGE, Optional.of(code)));

        assertThat(unread.reason()).isEqualTo("language");
        assertThat(unread.language()).contains(code);
        assertThat(unread.from()).isZero();
        assertThat(unread.text()).contains(name);
    }

    @Test
    void littleUnderstoodIsSaid() {
        Unread unread = unread(Language.ENGLISH, "florb", new Gap(Reason.LITTLE_UNDERSTOOD, Optional.empty()));

        assertThat(unread.reason()).isEqualTo("little-understood");
        assertThat(unread.text()).startsWith("We understood little");
    }
}
