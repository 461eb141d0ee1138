package dev.unknot.content.search.query;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** How often each word is used in texts. Immutable. */
final class WordUses {

    private static final WordUses NONE = new WordUses(Map.of());

    private final Map<String, Integer> byWord;

    private WordUses(Map<String, Integer> byWord) {
        this.byWord = byWord;
    }

    static WordUses in(Stream<String> texts) {
        return NONE.with(texts, Stream.of());
    }

    /** Those of other texts: without the ones that are gone, with the ones that came. */
    WordUses with(Stream<String> came, Stream<String> gone) {
        Map<String, Integer> changed = new HashMap<>(byWord);
        gone.flatMap(Words::of)
                .forEach(word -> changed.computeIfPresent(word, (same, uses) -> uses > 1 ? uses - 1 : null));
        came.flatMap(Words::of).forEach(word -> changed.merge(word, 1, Integer::sum));
        return new WordUses(changed);
    }

    Map<String, Integer> byWord() {
        return byWord;
    }
}
