package dev.unknot.content.search;

import dev.unknot.content.search.SearchIndex.Word;
import dev.unknot.content.search.query.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Recognises words of one language that are forms of a query's words. Not thread-safe. */
final class HighlightMatcher {

    /**
     * A German word of at least this length also matches compounds that begin with it, as in the SQL function
     * search_query.
     */
    private static final int LONG_ENOUGH = 4;

    private final String language;
    private final Map<Word, Set<String>> stems;
    private final Set<String> stemsOfQuery = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();
    private final Map<String, Boolean> answers = new HashMap<>();

    /** @param stems the stems of all words of the phrases and of the texts to mark */
    HighlightMatcher(List<String> phrases, String language, Map<Word, Set<String>> stems) {
        this.language = language;
        this.stems = stems;
        for (String phrase : phrases) {
            List<String> phraseStems =
                    Words.of(phrase).flatMap(word -> stems(word).stream()).toList();
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
        return stems(word).stream()
                .anyMatch(stem ->
                        stemsOfQuery.contains(stem) || beginnings.stream().anyMatch(stem::startsWith));
    }

    private Set<String> stems(String word) {
        return stems.getOrDefault(new Word(word, language), Set.of());
    }
}
