package dev.unknot.triage.protocol.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The age at which a text can be read: the Flesch-Kincaid school grade plus five years. Following Flesch, a sentence
 * ends at a full stop, colon, semicolon, question mark or exclamation mark.
 */
final class ReadingAge {

    /** The highest reading age that a text may have. */
    static final double MOST = 12;

    private static final int AGE_AT_SCHOOL = 5;
    private static final Pattern SENTENCE = Pattern.compile("[.?!:;]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’]+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT_END =
            Pattern.compile(".*([^aeiouyl]e|[aeiouy]le|[^aeioutd]ed|[^aeiouscxzgh]es)");

    private final Set<String> familiar;

    /** @param familiar names, and words that everyone who needs them knows; they count as short */
    ReadingAge(Set<String> familiar) {
        this.familiar = Set.copyOf(familiar);
    }

    double of(String text) {
        long sentences = Math.max(
                1,
                SENTENCE.splitAsStream(text)
                        .filter(part -> WORD.matcher(part).find())
                        .count());
        int words = 0;
        int syllables = 0;
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ENGLISH));
        while (word.find()) {
            words++;
            syllables += syllables(word.group());
        }
        return words == 0 ? 0 : 0.39 * words / sentences + 11.8 * syllables / words - 15.59 + AGE_AT_SCHOOL;
    }

    int syllables(String word) {
        int groups = (int) VOWELS.matcher(word).results().count();
        int pronounced = SILENT_END.matcher(word).matches() ? groups - 1 : groups;
        int syllables = word.length() <= 3 ? 1 : Math.max(1, pronounced);
        return familiar.contains(word) ? Math.min(2, syllables) : syllables;
    }
}
