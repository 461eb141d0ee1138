package dev.unknot.content.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The known words of one language, to correct spelling errors. */
final class SpellingDictionary {

    /** Shorter words have too many similar words to be corrected. */
    private static final int SHORTEST = 3;

    private static final int LONG = 6;

    private final Map<Character, List<Entry>> byFirst = new HashMap<>();
    private final Map<Character, List<Entry>> bySecond = new HashMap<>();

    SpellingDictionary(WordUses uses) {
        Map<String, Entry> byFolded = new HashMap<>();
        uses.byWord().forEach((word, count) -> byFolded.merge(Words.folded(word), Entry.of(word, count), Entry::and));
        byFolded.values().stream()
                .filter(entry -> entry.folded().length() > SHORTEST)
                .forEach(entry -> {
                    list(byFirst, entry.folded().charAt(0)).add(entry);
                    list(bySecond, entry.folded().charAt(1)).add(entry);
                });
    }

    private static List<Entry> list(Map<Character, List<Entry>> lists, char letter) {
        return lists.computeIfAbsent(letter, first -> new ArrayList<>());
    }

    /** The closest known word: fewest edits, then longest common prefix, then most frequent. */
    Optional<String> correct(String typed) {
        String folded = Words.folded(typed);
        if (folded.length() < SHORTEST) {
            return Optional.empty();
        }
        int allowed = folded.length() < LONG ? 1 : 2;
        long letters = letters(folded);
        return alike(folded)
                .filter(known ->
                        isCandidate(folded, known.folded()) && Long.bitCount(letters ^ known.letters()) <= 2 * allowed)
                .map(known -> new Candidate(known, edits(folded, known.folded()), sameStart(folded, known.folded())))
                .filter(candidate -> candidate.edits() <= allowed)
                .min(Candidate.BEST_FIRST)
                .map(candidate -> candidate.known().word());
    }

    // The first letter may be missing, added or swapped with the second, but hardly anybody mistypes it.
    private Stream<Entry> alike(String typed) {
        char first = typed.charAt(0);
        char second = typed.charAt(1);
        return Stream.of(
                        byFirst.getOrDefault(first, List.of()),
                        bySecond.getOrDefault(first, List.of()),
                        first == second ? List.<Entry>of() : byFirst.getOrDefault(second, List.of()))
                .flatMap(List::stream);
    }

    private static boolean isCandidate(String typed, String known) {
        int longer = known.length() - typed.length();
        return typed.length() == SHORTEST
                ? longer == 1 && typed.charAt(0) == known.charAt(0)
                : Math.abs(longer) <= 2 && Character.isLetter(known.charAt(0));
    }

    // The set of letters, one bit each. An edit changes at most two of them, so most words can be excluded quickly.
    private static long letters(String folded) {
        return folded.chars().mapToLong(letter -> 1L << (letter % Long.SIZE)).reduce(0, (some, more) -> some | more);
    }

    /** The edit distance: insertions, deletions, substitutions and transpositions (optimal string alignment). */
    static int edits(String typed, String known) {
        int[][] edits = new int[typed.length() + 1][known.length() + 1];
        for (int i = 0; i <= typed.length(); i++) {
            for (int j = 0; j <= known.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : fewest(edits, typed, known, i, j);
            }
        }
        return edits[typed.length()][known.length()];
    }

    private static int fewest(int[][] edits, String typed, String known, int i, int j) {
        int mistaken = typed.charAt(i - 1) == known.charAt(j - 1) ? 0 : 1;
        int fewest = Math.min(edits[i - 1][j - 1] + mistaken, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped = i > 1
                && j > 1
                && typed.charAt(i - 1) == known.charAt(j - 2)
                && typed.charAt(i - 2) == known.charAt(j - 1);
        return swapped ? Math.min(fewest, edits[i - 2][j - 2] + 1) : fewest;
    }

    private static int sameStart(String typed, String known) {
        int same = 0;
        while (same < Math.min(typed.length(), known.length()) && typed.charAt(same) == known.charAt(same)) {
            same++;
        }
        return same;
    }

    /** A word as it is mostly written, and how often it is used in any spelling. */
    private record Entry(String word, String folded, long letters, int uses, int asWritten) {

        static Entry of(String word, int uses) {
            String folded = Words.folded(word);
            return new Entry(word, folded, SpellingDictionary.letters(folded), uses, uses);
        }

        Entry and(Entry same) {
            boolean first = asWritten > same.asWritten || asWritten == same.asWritten && word.compareTo(same.word) < 0;
            Entry usual = first ? this : same;
            return new Entry(usual.word, folded, letters, uses + same.uses, usual.asWritten);
        }
    }

    private record Candidate(Entry known, int edits, int sameStart) {
        static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::edits)
                .thenComparing(Candidate::sameStart, Comparator.reverseOrder())
                .thenComparing(candidate -> candidate.known().uses(), Comparator.reverseOrder())
                .thenComparing(candidate -> candidate.known().word());
    }
}
