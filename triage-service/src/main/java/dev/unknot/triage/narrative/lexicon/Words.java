package dev.unknot.triage.narrative.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The places in patterns that a word can take, found by hash. A place is written as alternatives: {@code pain|@ache|sting*},
 * where {@code @ache} is a list of words with a name, and {@code sting*} stands for every word that begins so.
 */
final class Words {

    private static final String NUMBER = "#";

    private static final int SHORTEST_BEGINNING = 2;
    private static final int[] NONE = {};

    private final Map<String, List<String>> named;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<Integer, Set<String>> spoken = new HashMap<>();
    private final Map<String, Set<Integer>> whole = new HashMap<>();
    private final Map<String, Set<Integer>> beginnings = new HashMap<>();

    Words(Map<String, List<String>> named) {
        this.named = named;
        named.keySet().forEach(name -> place("@" + name));
    }

    int place(String alternatives) {
        return Optional.ofNullable(places.get(alternatives)).orElseGet(() -> add(alternatives));
    }

    private int add(String alternatives) {
        int place = places.size();
        places.put(alternatives, place);
        Set<String> words = new TreeSet<>();
        expand(alternatives, words, new HashSet<>());
        words.forEach(word -> {
            if (word.endsWith("*")) {
                beginnings
                        .computeIfAbsent(word.substring(0, word.length() - 1), any -> new TreeSet<>())
                        .add(place);
            } else {
                whole.computeIfAbsent(word, any -> new TreeSet<>()).add(place);
            }
        });
        spoken.put(place, words);
        return place;
    }

    private void expand(String alternatives, Set<String> words, Set<String> open) {
        for (String word : alternatives.split("\\|")) {
            if (!word.startsWith("@")) {
                words.add(word);
            } else if (open.add(word)) {
                Optional.ofNullable(named.get(word.substring(1)))
                        .orElseThrow(() -> new BadLexicon(List.of("there is no list of words " + word)))
                        .forEach(each -> expand(each, words, open));
                open.remove(word);
            }
        }
    }

    int list(String name) {
        return Objects.requireNonNull(places.get("@" + name), () -> "no list of words " + name);
    }

    /** The words of a place, a beginning with its star. */
    Set<String> spoken(int place) {
        return Collections.unmodifiableSet(spoken.getOrDefault(place, Set.of()));
    }

    Set<String> all() {
        Set<String> all = new TreeSet<>(whole.keySet());
        beginnings.keySet().forEach(beginning -> all.add(beginning + "*"));
        return all;
    }

    /** The places that a word can take, rising. */
    int[] of(boolean number, String word) {
        List<Integer> found = new ArrayList<>(whole.getOrDefault(word, Set.of()));
        if (number) {
            found.addAll(whole.getOrDefault(NUMBER, Set.of()));
        }
        for (int length = SHORTEST_BEGINNING; length <= word.length(); length++) {
            found.addAll(beginnings.getOrDefault(word.substring(0, length), Set.of()));
        }
        return found.isEmpty()
                ? NONE
                : found.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
    }
}
