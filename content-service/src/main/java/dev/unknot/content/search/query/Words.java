package dev.unknot.content.search.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Splits text into words. Any character except letters and digits is a separator, so no search operator survives. */
public final class Words {

    /** Matches one word. */
    public static final Pattern IN_TEXT = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Words() {}

    /** The words of {@code text} in lower case. */
    public static Stream<String> of(String text) {
        String plain = plain(text);
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int at = 0, next; at < plain.length(); at = next) {
            int character = plain.codePointAt(at);
            next = at + Character.charCount(character);
            if (!isPartOfAWord(character)) {
                add(plain, start, at, words);
                start = next;
            }
        }
        add(plain, start, plain.length(), words);
        return words.stream();
    }

    private static void add(String text, int start, int end, List<String> words) {
        if (end > start) {
            words.add(text.substring(start, end));
        }
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
