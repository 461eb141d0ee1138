package dev.unknot.triage.narrative.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.triage.language.Message;
import dev.unknot.triage.language.Messages;
import dev.unknot.triage.narrative.reading.StoryReading.Gap;
import java.util.Locale;
import java.util.Optional;

/**
 * That a narrative was not read, or only in part, and why.
 *
 * @param text says so in words
 * @param reason {@code too-long}, {@code language} or {@code little-understood}
 * @param from the index of the first character that was not read, or not understood
 * @param length of the narrative, in characters
 * @param language the language that is not read, ISO 639-1, for {@code language}
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Unread(String text, String reason, int from, int length, Optional<String> language) {

    public static Optional<Unread> of(StoryReading story, Messages messages) {
        return story.gap().map(gap -> of(gap, story.excerpt(), messages));
    }

    private static Unread of(Gap gap, Excerpt excerpt, Messages messages) {
        int read = excerpt.text().length();
        String reason = gap.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (gap.reason()) {
            case TOO_LONG ->
                new Unread(
                        messages.say(Message.UNREAD, read, excerpt.length()),
                        reason,
                        read,
                        excerpt.length(),
                        Optional.empty());
            case LANGUAGE ->
                new Unread(
                        messages.say(
                                Message.UNREAD_LANGUAGE, name(gap.language().orElseThrow(), messages)),
                        reason,
                        0,
                        excerpt.length(),
                        gap.language());
            case LITTLE_UNDERSTOOD ->
                new Unread(messages.say(Message.UNREAD_LITTLE), reason, 0, excerpt.length(), Optional.empty());
        };
    }

    private static String name(String language, Messages messages) {
        Locale speaker = Locale.forLanguageTag(messages.language().code());
        return Locale.forLanguageTag(language).getDisplayLanguage(speaker);
    }
}
