package dev.unknot.reminder.plan.wording;

import dev.unknot.contracts.remedies.RemedyPublished;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a nudge says of a remedy that brings no words for nudges: its steps, as many sentences of them as are soon read. */
final class ShortenedSteps {

    private static final int MOST_WORDS = 55;

    private static final Pattern AFTER_SENTENCE = Pattern.compile("(?<=[.!?])\\s+");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private ShortenedSteps() {}

    static RemedyPublished.Nudge of(RemedyPublished.Text remedy) {
        String all = String.join(" ", remedy.steps());
        StringBuilder text = new StringBuilder();
        int words = 0;
        for (String sentence : AFTER_SENTENCE.split(all)) {
            words += WHITE_SPACE.split(sentence).length;
            if (words > MOST_WORDS) {
                break;
            }
            text.append(text.isEmpty() ? "" : " ").append(sentence);
        }
        return new RemedyPublished.Nudge(
                remedy.title(), text.isEmpty() ? beginning(all) : text.toString(), Optional.empty());
    }

    private static String beginning(String text) {
        return Arrays.stream(WHITE_SPACE.split(text)).limit(MOST_WORDS).collect(Collectors.joining(" ")) + " …";
    }
}
