package dev.unknot.content.danger;

import dev.unknot.content.search.query.WordPatterns;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The words by which one language names cautions, and the phrases that only sound like one. */
final class CautionLexicon {

    private static final Set<String> DENIALS =
            Set.of("no", "not", "without", "never", "kein", "keine", "keinen", "nicht", "ohne", "sin", "ni");

    private final UnaryOperator<String> fold;
    private final WordPatterns<String> cautions;
    private final WordPatterns<String> places;

    private CautionLexicon(UnaryOperator<String> fold, WordPatterns<String> cautions, WordPatterns<String> places) {
        this.fold = fold;
        this.cautions = cautions;
        this.places = places;
    }

    /** Reads {@code cautions} and {@code passing} of {@code /danger/<language>.yaml}. */
    static CautionLexicon of(String language) {
        Map<String, Object> document = DangerLexicon.read("/danger/" + language + ".yaml");
        Map<String, List<String>> groups = DangerLexicon.lists(document, "groups");
        UnaryOperator<String> fold = DangerLexicon.folding(language);
        WordPatterns.Builder<String> cautions = new WordPatterns.Builder<>(groups, fold);
        DangerLexicon.strings(document.get("passing")).forEach(cautions::ignore);
        DangerLexicon.lists(document, "cautions")
                .forEach((caution, patterns) -> patterns.forEach(pattern -> cautions.add(pattern, caution)));
        return new CautionLexicon(
                fold,
                cautions.build(),
                new WordPatterns.Builder<String>(groups, fold)
                        .add("<place>", "place")
                        .build());
    }

    /**
     * The cautions that a text names.
     *
     * @return for each the positions of the words that name it; a place that belongs to it is not among them
     */
    Map<String, BitSet> in(List<String> text) {
        WordPatterns.Found<String> found = cautions.in(text.stream().map(fold).toList());
        Map<String, BitSet> named = new TreeMap<>();
        found.phrases().stream()
                .filter(phrase -> !isDenied(found.words(), phrase.positions()))
                .forEach(phrase -> named.computeIfAbsent(phrase.meaning(), first -> new BitSet())
                        .or(phrase.positions()));
        if (!named.isEmpty()) {
            places.in(found.words())
                    .phrases()
                    .forEach(place -> named.values().forEach(positions -> positions.andNot(place.positions())));
        }
        return named;
    }

    private static boolean isDenied(List<String> words, BitSet found) {
        int first = found.nextSetBit(0);
        return first > 0 && DENIALS.contains(words.get(first - 1));
    }
}
