package dev.unknot.triage.narrative.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Normalises a word for comparison: "Füße" and "fuesse" become the same, and "años" and "anos". */
public final class Folding {

    /** Spanish words that only an accent tells from others: "yes" from "if", "he" from "the". */
    private static final Map<String, String> TOLD_BY_ACCENT = Map.of("s\u00ed", "si'", "\u00e9l", "el'");

    private Folding() {}

    public static String fold(String word) {
        if (isPlain(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        String composed = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String distinct = TOLD_BY_ACCENT.get(composed);
        if (distinct != null) {
            return distinct;
        }
        StringBuilder folded = new StringBuilder(composed.length() + 4);
        composed.chars().forEach(c -> append(folded, (char) c));
        return folded.toString();
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(c -> c < 128);
    }

    private static void append(StringBuilder folded, char c) {
        switch (c) {
            case '\u00e4' -> folded.append("ae");
            case '\u00f6' -> folded.append("oe");
            case '\u00fc' -> folded.append("ue");
            case '\u00df' -> folded.append("ss");
            case '\u2019', '\u2018', '\u02bc', '\u00b4' -> folded.append('\'');
            default -> plain(folded, c);
        }
    }

    private static void plain(StringBuilder folded, char c) {
        String apart = c < 128 ? String.valueOf(c) : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        apart.chars()
                .filter(each -> Character.getType(each) != Character.NON_SPACING_MARK)
                .forEach(each -> folded.append((char) each));
    }
}
