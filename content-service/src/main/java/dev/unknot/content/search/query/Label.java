package dev.unknot.content.search.query;

import dev.unknot.contracts.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The label of a vocabulary key in one language. */
public record Label(String language, String list, String key, String text) {

    /** The labels of all keys by which remedies are searched, always in the same order. */
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
