package dev.unknot.content.search.query;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Splits text into words. Any character except letters and digits is a separator, so no search operator survives. */
public final class Words {

    /** Matches one word. */
    public static final Pattern IN_TEXT = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Words() {}

    /** The words of {@code text} in lower case. */
    public static Stream<String> of(String text) {
        return BETWEEN.splitAsStream(plain(text)).filter(word -> !word.isEmpty());
    }

    static boolean isPartOfAWord(int character) {
        return Character.isLetterOrDigit(character)
                || switch (Character.getType(character)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    /** {@code text} in lower case and Unicode normalisation form KC. */
    public static String plain(String text) {
        return (isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
    }

    /** A word without accents, as people often type it. */
    public static String folded(String word) {
        if (isAscii(word)) {
            return word;
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return bare.replace("ß", "ss").replace("ø", "o").replace("æ", "ae");
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
