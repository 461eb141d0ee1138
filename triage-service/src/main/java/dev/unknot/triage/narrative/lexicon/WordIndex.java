package dev.unknot.triage.narrative.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
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
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pattern positions that a word can fill, by hash. A position is written as alternatives: {@code
 * pain|@ache|sting*}, where {@code @ache} is a named word list, and {@code sting*} matches every word with that prefix.
 */
final class WordIndex {

    private static final String NUMBER = "#";

    private static final int SHORTEST_BEGINNING = 2;
    private static final int[] NONE = {};

    private final Map<String, List<String>> named;
    private final Map<String, Integer> lists = new HashMap<>();
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final Map<Integer, Set<String>> wordsByPosition = new HashMap<>();
    private final Map<String, List<Integer>> whole = new HashMap<>();
    private final Map<String, List<Integer>> beginnings = new HashMap<>();

    // Caches only the lexicon's own words, so that no narrative can fill the cache.
    private final Map<String, int[]> known = new ConcurrentHashMap<>();

    private int longestBeginning;

    WordIndex(Map<String, List<String>> named) {
        this.named = named;
        named.keySet().forEach(name -> lists.put(name, position("@" + name)));
    }

    int position(String alternatives) {
        return Optional.ofNullable(positions.get(alternatives)).orElseGet(() -> add(alternatives));
    }

    private int add(String alternatives) {
        int position = positions.size();
        positions.put(alternatives, position);
        Set<String> words = new TreeSet<>();
        expand(alternatives, words, new HashSet<>());
        words.forEach(word -> {
            if (word.endsWith("*")) {
                beginnings
                        .computeIfAbsent(word.substring(0, word.length() - 1), any -> new ArrayList<>())
                        .add(position);
                longestBeginning = Math.max(longestBeginning, word.length() - 1);
            } else {
                whole.computeIfAbsent(word, any -> new ArrayList<>()).add(position);
            }
        });
        wordsByPosition.put(position, words);
        return position;
    }

    private void expand(String alternatives, Set<String> words, Set<String> open) {
        for (String word : alternatives.split("\\|")) {
            if (!word.startsWith("@")) {
                words.add(word);
            } else if (open.add(word)) {
                Optional.ofNullable(named.get(word.substring(1)))
                        .orElseThrow(() -> new BadLexicon(List.of("unknown word list " + word)))
                        .forEach(each -> expand(each, words, open));
                open.remove(word);
            }
        }
    }

    int list(String name) {
        return Objects.requireNonNull(lists.get(name), () -> "unknown word list " + name);
    }

    /** The words of a position; a prefix ends in a star. */
    Set<String> of(int position) {
        return Collections.unmodifiableSet(wordsByPosition.getOrDefault(position, Set.of()));
    }

    Set<String> all() {
        Set<String> all = new TreeSet<>(whole.keySet());
        beginnings.keySet().forEach(beginning -> all.add(beginning + "*"));
        return all;
    }

    int size() {
        return positions.size();
    }

    /** The positions that a word can fill, ascending. No position may be added after the first call. */
    int[] of(boolean number, String word) {
        return !number && whole.containsKey(word)
                ? known.computeIfAbsent(word, any -> find(false, word))
                : find(number, word);
    }

    private int[] find(boolean number, String word) {
        int[] found = merge(NONE, whole.get(word));
        if (number) {
            found = merge(found, whole.get(NUMBER));
        }
        for (int length = SHORTEST_BEGINNING; length <= Math.min(word.length(), longestBeginning); length++) {
            found = merge(found, beginnings.get(word.substring(0, length)));
        }
        if (found.length > 1) {
            Arrays.sort(found);
        }
        return found;
    }

    private static int[] merge(int[] found, @Nullable List<Integer> more) {
        if (more == null) {
            return found;
        }
        int[] all = Arrays.copyOf(found, found.length + more.size());
        for (int i = 0; i < more.size(); i++) {
            all[found.length + i] = more.get(i);
        }
        return all;
    }
}
