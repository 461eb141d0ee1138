package dev.unknot.content.search.query;

import java.util.List;
import java.util.Set;

/**
 * A concept that a query asks for.
 *
 * @param phrases what was typed and its synonyms; a text matches if it contains any of them
 * @param keys the keys of the vocabulary that it means; a remedy matches if it has any of them
 * @param weight how much it counts: 1, or less for words such as "pain" or "want" that are in many queries
 */
public record Concept(List<String> phrases, Set<Key> keys, double weight) {

    public String typed() {
        return phrases.get(0);
    }

    public List<String> synonyms() {
        return phrases.subList(1, phrases.size());
    }

    /** Whether it names where it hurts or what brings it on. */
    public boolean namesAreaOrCause() {
        return keys.stream()
                .anyMatch(key -> key.list().equals(Key.AREAS) || key.list().equals(Key.CAUSES));
    }

    /** Whether it says so little that wishes alone decide. */
    boolean isSlight() {
        return weight < 0.1;
    }
}
