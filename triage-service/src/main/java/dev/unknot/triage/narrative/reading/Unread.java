package dev.unknot.triage.narrative.reading;

import java.util.Optional;

/**
 * The part of a narrative that was not read.
 *
 * @param from the index of the first character that was not read
 * @param length of the narrative, in characters
 */
public record Unread(String text, int from, int length) {

    public static Optional<Unread> of(Excerpt excerpt) {
        return excerpt.isWhole()
                ? Optional.empty()
                : Optional.of(new Unread(
                        "Your story is long, so we read only the first "
                                + excerpt.text().length() + " of its "
                                + excerpt.length() + " characters. If the rest says something that matters, answer the"
                                + " questions or write it in a shorter story.",
                        excerpt.text().length(),
                        excerpt.length()));
    }
}
