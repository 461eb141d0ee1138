package dev.unknot.content.search.query;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes text apart into words. Whatever is neither letter nor digit only parts them, so no operator survives. */
public final class Words {

    /** A word where it stands. */
    public static final Pattern IN_TEXT = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Words() {}

    /** The words of {@code text} in small letters. */
    public static Stream<String> of(String text) {
        return BETWEEN.splitAsStream(plain(text)).filter(word -> !word.isEmpty());
    }

    /** The same in small letters, each written in one way only. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** A word without its accents, as people type it in a hurry. */
    public static String folded(String word) {
        if (word.chars().allMatch(each -> each < 128)) {
            return word;
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return bare.replace("ß", "ss").replace("ø", "o").replace("æ", "ae");
    }
}
