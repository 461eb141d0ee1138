package dev.unknot.triage.narrative.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a pattern. Words stand in order, with up to two others between; {@code ..} allows six, {@code +} none. {@code &}
 * joins terms in any order up to five words apart, {@code &&} anywhere in the sentence; a caret after a word lets it be the
 * part of the body named last.
 */
final class PatternReader {

    private static final int GAP = 2;
    private static final int WIDE_GAP = 6;
    private final Words words;
    private final Set<String> common;

    PatternReader(Words words) {
        this.words = words;
        common = words.spoken(words.list("common"));
    }

    Pattern read(Entry entry, boolean denies, String line) {
        List<Term> terms = new ArrayList<>();
        List<Term.Step> steps = new ArrayList<>();
        boolean far = false;
        boolean carried = false;
        int gap = GAP;
        for (String word : line.trim().split(" +")) {
            switch (word) {
                case "&", "&&" -> {
                    terms.add(term(line, steps, far, carried));
                    steps = new ArrayList<>();
                    far = word.equals("&&");
                    carried = false;
                }
                case ".." -> gap = WIDE_GAP;
                case "+" -> gap = 0;
                default -> {
                    carried |= word.endsWith("^");
                    steps.add(new Term.Step(words.place(word.replace("^", "")), gap));
                    gap = GAP;
                }
            }
        }
        terms.add(term(line, steps, far, carried));
        return keyed(entry, denies, line, terms);
    }

    private static Term term(String line, List<Term.Step> steps, boolean far, boolean carried) {
        if (steps.isEmpty()) {
            throw new BadLexicon(List.of("a term without words: " + line));
        }
        return new Term(List.copyOf(steps), far, carried);
    }

    private Pattern keyed(Entry entry, boolean denies, String line, List<Term> terms) {
        int bestTerm = -1;
        int bestStep = -1;
        int best = Integer.MAX_VALUE;
        for (int i = 0; i < terms.size(); i++) {
            List<Term.Step> steps = terms.get(i).steps();
            for (int j = 0; j < steps.size() && !terms.get(i).carried(); j++) {
                int cost = cost(steps.get(j).place());
                if (cost < best) {
                    best = cost;
                    bestTerm = i;
                    bestStep = j;
                }
            }
        }
        if (bestTerm < 0) {
            throw new BadLexicon(List.of("every term may be carried over: " + line));
        }
        int key = terms.get(bestTerm).steps().get(bestStep).place();
        return new Pattern(entry, denies, List.copyOf(terms), key, bestTerm, bestStep);
    }

    private int cost(int place) {
        Set<String> spoken = words.spoken(place);
        return spoken.size() + (spoken.stream().anyMatch(common::contains) ? 1000 : 0);
    }
}
