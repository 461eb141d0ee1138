package dev.unknot.content.search;

import dev.unknot.content.search.query.Stems;
import dev.unknot.content.search.query.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Recognises words of one language that are forms of a query's words. Not thread-safe. */
final class HighlightMatcher {

    /** A German word of at least this length also matches compounds that begin with it, as in the index. */
    private static final int LONG_ENOUGH = 4;

    private final Stems stems;
    private final Set<String> stemsOfQuery = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();
    private final Map<String, Boolean> answers = new HashMap<>();

    HighlightMatcher(List<String> phrases, String language) {
        stems = Stems.ofLanguage(language);
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
    }

    boolean matches(String word) {
        return answers.computeIfAbsent(word, this::isMatch);
    }

    private boolean isMatch(String word) {
        return stems.of(word)
                .filter(stem ->
                        stemsOfQuery.contains(stem) || beginnings.stream().anyMatch(stem::startsWith))
                .isPresent();
    }
}
