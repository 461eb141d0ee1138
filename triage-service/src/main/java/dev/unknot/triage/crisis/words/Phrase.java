package dev.unknot.triage.crisis.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words in order, with up to two others between them. {@code +} allows none, {@code ..} six, {@code *} any ending,
 * {@code $} only the end of the sentence, and {@code @} names a list.
 */
record Phrase(List<Step> steps, boolean closed) {

    private static final int GAP = 2;
    private static final int WIDE = 6;

    /** @param gap how many other words may stand before it */
    record Step(Set<String> words, List<String> beginnings, int gap) {
        boolean is(String word) {
            return words.contains(word) || beginnings.stream().anyMatch(word::startsWith);
        }
    }

    /** A stretch of words in a sentence, both ends included. */
    record Span(int first, int last) {
        boolean overlaps(Span other) {
            return first <= other.last && other.first <= last;
        }
    }

    static Phrase read(String line, Map<String, Set<String>> lists) {
        List<Step> steps = new ArrayList<>();
        boolean closed = false;
        int gap = GAP;
        for (String part : line.split(" +")) {
            switch (part) {
                case "+" -> gap = 0;
                case ".." -> gap = WIDE;
                case "$" -> closed = true;
                default -> {
                    steps.add(step(part, gap, lists));
                    gap = GAP;
                }
            }
        }
        return new Phrase(List.copyOf(steps), closed);
    }

    private static Step step(String part, int gap, Map<String, Set<String>> lists) {
        Set<String> words = new HashSet<>();
        List<String> beginnings = new ArrayList<>();
        for (String word : part.split("\\|")) {
            if (word.startsWith("@")) {
                words.addAll(Optional.ofNullable(lists.get(word.substring(1)))
                        .orElseThrow(() -> new IllegalArgumentException("no list " + word)));
            } else if (word.endsWith("*")) {
                beginnings.add(word.substring(0, word.length() - 1));
            } else {
                words.add(word);
            }
        }
        return new Step(Set.copyOf(words), List.copyOf(beginnings), gap);
    }

    /** Where it stands in a sentence, if its first word is at {@code first}. */
    Optional<Span> at(List<String> sentence, int first) {
        if (!steps.get(0).is(sentence.get(first))) {
            return Optional.empty();
        }
        int last = last(sentence, 1, first);
        return last < 0 ? Optional.empty() : Optional.of(new Span(first, last));
    }

    private int last(List<String> sentence, int step, int before) {
        if (step == steps.size()) {
            return !closed || before == sentence.size() - 1 ? before : -1;
        }
        int end = Math.min(sentence.size() - 1, before + 1 + steps.get(step).gap());
        for (int at = before + 1; at <= end; at++) {
            if (steps.get(step).is(sentence.get(at))) {
                int last = last(sentence, step + 1, at);
                if (last >= 0) {
                    return last;
                }
            }
        }
        return -1;
    }
}
