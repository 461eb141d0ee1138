package dev.unknot.content.search;

import dev.unknot.content.search.query.Stems;
import dev.unknot.content.search.query.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Recognises stems of one language that are those of a query's words. */
final class HighlightMatcher {

    /** A German word of at least this length also matches compounds that begin with it, as in the index. */
    private static final int LONG_ENOUGH = 4;

    private final Set<String> stemsOfQuery = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();
    private final long signs;

    HighlightMatcher(List<String> phrases, String language) {
        Stems stems = Stems.ofLanguage(language);
        for (String phrase : phrases) {
            List<String> phraseStems =
                    Words.of(phrase).flatMap(word -> stems.of(word).stream()).toList();
            stemsOfQuery.addAll(phraseStems);
            if (language.equals("de")
                    && phraseStems.size() == 1
                    && phraseStems.get(0).length() >= LONG_ENOUGH) {
                beginnings.addAll(phraseStems);
            }
        }
        signs = stemsOfQuery.stream().mapToLong(HighlightMatcher::sign).reduce(0, (some, more) -> some | more);
    }

    /** One bit that depends on the first letters. Most stems can be excluded by it. */
    static long sign(String stem) {
        int hash = 0;
        for (int at = 0; at < Math.min(LONG_ENOUGH, stem.length()); at++) {
            hash = 31 * hash + stem.charAt(at);
        }
        return 1L << hash;
    }

    /** False only if no stem with this sign matches. */
    boolean mayMatch(long sign) {
        return (signs & sign) != 0;
    }

    boolean matches(String stem) {
        if (stemsOfQuery.contains(stem)) {
            return true;
        }
        for (String beginning : beginnings) {
            if (stem.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
