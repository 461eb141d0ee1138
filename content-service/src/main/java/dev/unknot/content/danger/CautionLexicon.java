package dev.unknot.content.danger;

import dev.unknot.content.search.query.WordPattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The words by which one language names cautions, and the phrases that only sound like one. */
final class CautionLexicon {

    private static final Set<String> DENIALS =
            Set.of("no", "not", "without", "never", "kein", "keine", "keinen", "nicht", "ohne", "sin", "ni");

    private final UnaryOperator<String> fold;
    private final List<WordPattern> passing;
    private final WordPattern places;
    private final List<Entry> entries;

    private CautionLexicon(
            UnaryOperator<String> fold, List<WordPattern> passing, WordPattern places, List<Entry> entries) {
        this.fold = fold;
        this.passing = passing;
        this.places = places;
        this.entries = entries;
    }

    /** Reads {@code cautions} and {@code passing} of {@code /danger/<language>.yaml}. */
    static CautionLexicon of(String language) {
        Map<String, Object> document = DangerLexicon.read("/danger/" + language + ".yaml");
        Map<String, List<String>> groups = DangerLexicon.lists(document, "groups");
        UnaryOperator<String> fold = DangerLexicon.folding(language);
        Function<String, WordPattern> pattern = text -> WordPattern.of(text, groups, fold);
        return new CautionLexicon(
                fold,
                DangerLexicon.strings(document.get("passing")).stream()
                        .map(pattern)
                        .toList(),
                pattern.apply("<place>"),
                DangerLexicon.lists(document, "cautions").entrySet().stream()
                        .flatMap(caution -> caution.getValue().stream()
                                .map(text -> new Entry(caution.getKey(), pattern.apply(text))))
                        .toList());
    }

    /**
     * The cautions that a text names.
     *
     * @return for each the positions of the words that name it; a place that belongs to it is not among them
     */
    Map<String, BitSet> in(List<String> text) {
        List<String> words = new ArrayList<>(text.stream().map(fold).toList());
        passing.forEach(each -> each.in(words).ifPresent(found -> DangerLexicon.blank(words, found)));
        Map<String, BitSet> cautions = new TreeMap<>();
        for (Entry entry : entries) {
            entry.pattern()
                    .in(words)
                    .filter(found -> !isDenied(words, found))
                    .ifPresent(found -> cautions.computeIfAbsent(entry.caution(), first -> new BitSet())
                            .or(found));
        }
        if (!cautions.isEmpty()) {
            places.in(words).ifPresent(named -> cautions.values().forEach(positions -> positions.andNot(named)));
        }
        return cautions;
    }

    private static boolean isDenied(List<String> words, BitSet found) {
        int first = found.nextSetBit(0);
        return first > 0 && DENIALS.contains(words.get(first - 1));
    }

    private record Entry(String caution, WordPattern pattern) {}
}
