package dev.unknot.triage.narrative.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Corrects typing errors against the words of a lexicon: one edit in a word of five letters, two in a word of nine; in
 * a word of four only a transposition or a doubled letter. The first letter must be right, so that "unable" never
 * becomes "able".
 */
final class SpellingCorrector {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 24;
    private static final int ONE_EDIT = 5;
    private static final int TWO_EDITS = 9;

    private final Set<String> known = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();
    private final Map<String, List<String>> shortened = new HashMap<>();

    SpellingCorrector(Collection<String> words, Collection<String> ordinary) {
        known.addAll(ordinary);
        for (String word : words) {
            if (word.endsWith("*")) {
                beginnings.add(word.substring(0, word.length() - 1));
            } else if (word.length() >= SHORTEST) {
                known.add(word);
                shorten(word, edits(word))
                        .forEach(each -> shortened
                                .computeIfAbsent(each, any -> new ArrayList<>())
                                .add(word));
            }
        }
    }

    boolean knows(String word) {
        return known.contains(word);
    }

    String correct(String word) {
        if (known.contains(word)) {
            return word;
        }
        if (word.endsWith("'s")) {
            return correct(word.substring(0, word.length() - 2));
        }
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return word;
        }
        String beginning = beginning(word);
        String best = word;
        double fewest = edits(word) + 1;
        for (String each : shorten(word, edits(word))) {
            for (String candidate : shortened.getOrDefault(each, List.of())) {
                double edits = distance(word, candidate);
                if (edits < fewest && isLikely(word, candidate) && candidate.startsWith(beginning)) {
                    fewest = edits;
                    best = candidate;
                }
            }
        }
        return best;
    }

    /** Prefers a doubled letter or a transposition, as the most common errors. */
    private static double distance(String word, String candidate) {
        boolean common = EditDistance.isDoubled(word, candidate) || EditDistance.isTransposition(word, candidate);
        return EditDistance.between(word, candidate) - (common ? 0.5 : 0);
    }

    /** The longest prefix that the lexicon knows. Only what follows it is corrected. */
    private String beginning(String word) {
        for (int length = word.length(); length >= SHORTEST; length--) {
            if (beginnings.contains(word.substring(0, length))) {
                return word.substring(0, length);
            }
        }
        return "";
    }

    private static boolean isLikely(String word, String candidate) {
        boolean shortWord = candidate.length() < ONE_EDIT;
        return word.charAt(0) == candidate.charAt(0)
                && (!shortWord
                        || EditDistance.isTransposition(word, candidate)
                        || EditDistance.isDoubled(word, candidate))
                && EditDistance.between(word, candidate) <= edits(candidate);
    }

    private static int edits(String word) {
        return word.length() >= TWO_EDITS ? 2 : 1;
    }

    private static Set<String> shorten(String word, int edits) {
        Set<String> all = new HashSet<>(Set.of(word));
        for (int i = 0; i < word.length(); i++) {
            String shorter = word.substring(0, i) + word.substring(i + 1);
            if (all.add(shorter) && edits > 1) {
                all.addAll(shorten(shorter, edits - 1));
            }
        }
        return all;
    }
}
