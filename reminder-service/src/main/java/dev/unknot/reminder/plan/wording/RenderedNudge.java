package dev.unknot.reminder.plan.wording;

import dev.unknot.contracts.nudges.NudgeKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a nudge in the inbox.
 *
 * @param kinds the leading one first
 * @param language of all the words, BCP 47
 * @param why why it comes now, in one clause
 * @param text the act
 * @param steps what to do after it, when several kinds fall together
 * @param stop when to stop, in one sentence
 * @param beforeYouStart what to heed, for somebody whom triage did not ask
 * @param remedy its slug; empty when plain words do, or when the remedy is no longer offered to this person
 * @param minutes how long it takes, whole minutes
 */
public record RenderedNudge(
        List<NudgeKind> kinds,
        String language,
        String title,
        Optional<String> why,
        String text,
        List<String> steps,
        Optional<String> stop,
        Optional<String> beforeYouStart,
        Optional<String> remedy,
        Optional<Integer> minutes) {

    /** What somebody reads between two tasks. */
    static final int MOST_WORDS = 80;

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /** A copy with what follows the act, in the title and as {@code steps}. */
    RenderedNudge followedBy(String longerTitle, List<String> after) {
        return new RenderedNudge(kinds, language, longerTitle, why, text, after, stop, beforeYouStart, remedy, minutes);
    }

    /** A copy with another warning, if it has one. */
    RenderedNudge warnedBy(String warning) {
        return new RenderedNudge(
                kinds, language, title, why, text, steps, stop, beforeYouStart.map(other -> warning), remedy, minutes);
    }

    /** The number of words below the title. */
    int words() {
        return Stream.of(Stream.of(text), steps.stream(), stop.stream(), beforeYouStart.stream())
                .flatMap(sentences -> sentences)
                .mapToInt(sentences -> WHITE_SPACE.split(sentences).length)
                .sum();
    }

    boolean isTooLong() {
        return words() > MOST_WORDS;
    }
}
