package dev.unknot.triage.narrative.reading;

import dev.unknot.triage.language.Message;
import dev.unknot.triage.language.Messages;
import java.util.Optional;

/**
 * The part of a narrative that was not read.
 *
 * @param from the index of the first character that was not read
 * @param length of the narrative, in characters
 */
public record Unread(String text, int from, int length) {

    public static Optional<Unread> of(Excerpt excerpt, Messages messages) {
        return excerpt.isWhole()
                ? Optional.empty()
                : Optional.of(new Unread(
                        messages.say(Message.UNREAD, excerpt.text().length(), excerpt.length()),
                        excerpt.text().length(),
                        excerpt.length()));
    }
}
