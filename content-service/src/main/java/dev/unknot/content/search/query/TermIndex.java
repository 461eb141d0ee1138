package dev.unknot.content.search.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The terms of many patterns, each with a number. A word is compared only with those that begin alike and share its letters. */
final class TermIndex {

    private final Map<Term, Integer> numbers = new HashMap<>();
    private final Map<Character, List<Numbered>> byFirst = new HashMap<>();

    /** @param mayMiss how many of its letters a word that matches may lack */
    private record Numbered(Term term, long letters, int mayMiss, int number) {

        boolean matches(String word, long lettersOfWord) {
            return Long.bitCount(letters & ~lettersOfWord) <= mayMiss && term.matches(word);
        }
    }

    /** The number of {@code term}, the same each time. */
    int add(Term term) {
        Integer known = numbers.get(term);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(term, number);
        if (!term.text().isEmpty()) {
            byFirst.computeIfAbsent(term.text().charAt(0), first -> new ArrayList<>())
                    .add(new Numbered(term, letters(term.text()), term.mayBeMistyped() ? 1 : 0, number));
        }
        return number;
    }

    int size() {
        return numbers.size();
    }

    /** The numbers of the terms that {@code word} matches. */
    BitSet matching(String word) {
        BitSet found = new BitSet(numbers.size());
        if (!word.isEmpty()) {
            mark(word.charAt(0), word, found);
            if (word.length() > 1 && word.charAt(1) != word.charAt(0)) {
                // The first two letters may be swapped.
                mark(word.charAt(1), word, found);
            }
        }
        return found;
    }

    private void mark(char first, String word, BitSet found) {
        long letters = letters(word);
        for (Numbered each : byFirst.getOrDefault(first, List.of())) {
            if (each.matches(word, letters)) {
                found.set(each.number());
            }
        }
    }

    private static long letters(String word) {
        long letters = 0;
        for (int at = 0; at < word.length(); at++) {
            letters |= 1L << word.charAt(at) % Long.SIZE;
        }
        return letters;
    }
}
