package dev.unknot.content.editing;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Limits what a parser has to read in one go. The YAML parser copies all that it has of a token for each kilobyte that
 * follows, so a token of megabytes would keep it busy for minutes.
 */
final class Runs {

    static final int LONGEST = 10_000;
    static final String MESSAGE = "must not have a line or a value of more than " + LONGEST + " characters";

    private static final Pattern LONG_BLANK = Pattern.compile(" {" + LONGEST + "}");

    private Runs() {}

    /** The number of the first line that is too long, counted from 1. */
    static OptionalInt firstLongLine(String text) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            } else if (i - start >= LONGEST) {
                return OptionalInt.of(line);
            }
        }
        return OptionalInt.empty();
    }

    static boolean hasLongBlank(String text) {
        return LONG_BLANK.matcher(text).find();
    }
}
