package dev.unknot.content.search.query;

import dev.unknot.contracts.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What one word of the vocabulary is called in one language. */
public record Label(String language, String list, String key, String text) {

    /** Those of all words that remedies are found by, always in the same order. */
    public static List<Label> all(Vocabulary words) {
        Map<String, Map<String, Map<String, String>>> lists = Map.of(
                "areas", words.areas(),
                "kinds", words.kinds(),
                "tools", words.tools(),
                "causes", words.causes(),
                "conditions", words.conditions());
        return lists.entrySet().stream()
                .flatMap(list -> list.getValue().entrySet().stream()
                        .flatMap(word -> word.getValue().entrySet().stream()
                                .map(label ->
                                        new Label(label.getKey(), list.getKey(), word.getKey(), label.getValue()))))
                .sorted(Comparator.comparing(Label::toString))
                .toList();
    }
}
