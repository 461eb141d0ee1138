package dev.unknot.triage.narrative.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Reads a pattern. Its words match in order with up to two others between them; {@code ..} allows six and {@code +}
 * none. {@code &} joins terms in any order up to five words apart, {@code &&} anywhere in the sentence. A word with a
 * caret may also refer to the part of the body named last.
 */
final class PatternReader {

    private static final int GAP = 2;
    private static final int WIDE_GAP = 6;
    private final WordIndex words;
    private final Set<String> common;

    PatternReader(WordIndex words) {
        this.words = words;
        common = words.of(words.list("common"));
    }

    Pattern read(Entry entry, boolean denies, String line) {
        List<Term> terms = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        List<Integer> gaps = new ArrayList<>();
        boolean far = false;
        boolean carried = false;
        int gap = GAP;
        for (String word : line.trim().split(" +")) {
            switch (word) {
                case "&", "&&" -> {
                    terms.add(term(line, positions, gaps, far, carried));
                    positions.clear();
                    gaps.clear();
                    far = word.equals("&&");
                    carried = false;
                }
                case ".." -> gap = WIDE_GAP;
                case "+" -> gap = 0;
                default -> {
                    carried |= word.endsWith("^");
                    positions.add(words.position(word.replace("^", "")));
                    gaps.add(gap);
                    gap = GAP;
                }
            }
        }
        terms.add(term(line, positions, gaps, far, carried));
        return keyed(entry, denies, line, terms);
    }

    private static Term term(String line, List<Integer> positions, List<Integer> gaps, boolean far, boolean carried) {
        if (positions.isEmpty()) {
            throw new BadLexicon(List.of("a term without words: " + line));
        }
        return new Term(numbers(positions), numbers(gaps), far, carried);
    }

    private static int[] numbers(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private Pattern keyed(Entry entry, boolean denies, String line, List<Term> terms) {
        int bestTerm = -1;
        int bestStep = -1;
        int best = Integer.MAX_VALUE;
        for (int i = 0; i < terms.size(); i++) {
            for (int j = 0; j < terms.get(i).size() && !terms.get(i).carried(); j++) {
                int cost = cost(terms.get(i).positions()[j]);
                if (cost < best) {
                    best = cost;
                    bestTerm = i;
                    bestStep = j;
                }
            }
        }
        if (bestTerm < 0) {
            throw new BadLexicon(List.of("at least one term needs a word without a caret: " + line));
        }
        int key = terms.get(bestTerm).positions()[bestStep];
        int[] needed = terms.stream()
                .filter(term -> !term.carried())
                .flatMapToInt(term -> Arrays.stream(term.positions()))
                .filter(position -> position != key)
                .distinct()
                .boxed()
                .sorted(Comparator.comparingInt(this::cost))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Pattern(entry, denies, List.copyOf(terms), needed, key, bestTerm, bestStep);
    }

    private int cost(int position) {
        Set<String> alternatives = words.of(position);
        return alternatives.size() + (alternatives.stream().anyMatch(common::contains) ? 1000 : 0);
    }
}
