package dev.unknot.content.danger;

import dev.unknot.content.search.query.WordPattern;
import dev.unknot.content.search.query.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The cautions that a search names, such as pregnancy. They say whom a remedy must suit, and are not looked for in its
 * texts: there they stand only in warnings.
 *
 * @param cautions keys of the vocabulary
 * @param rest the other words of the search
 */
public record NamedCautions(Set<String> cautions, String rest) {

    private static final Set<String> DENIALS =
            Set.of("no", "not", "without", "never", "kein", "keine", "keinen", "nicht", "ohne", "sin", "ni");

    private static final List<Entry> ENTRIES = entries();

    /** The cautions that {@code text} names, in any of the languages. */
    public static NamedCautions in(String text) {
        List<String> words = Words.of(text).toList();
        List<String> folded = words.stream().map(Words::folded).toList();
        Set<String> cautions = new TreeSet<>();
        BitSet named = new BitSet();
        for (Entry entry : ENTRIES) {
            entry.pattern().in(folded).filter(found -> !isDenied(folded, found)).ifPresent(found -> {
                cautions.add(entry.caution());
                named.or(found);
            });
        }
        List<String> rest = new ArrayList<>(words);
        for (int at = named.length() - 1; at >= 0; at--) {
            if (named.get(at)) {
                rest.remove(at);
            }
        }
        return new NamedCautions(cautions, cautions.isEmpty() ? text : String.join(" ", rest));
    }

    private static boolean isDenied(List<String> words, BitSet found) {
        int first = found.nextSetBit(0);
        return first > 0 && DENIALS.contains(words.get(first - 1));
    }

    private static List<Entry> entries() {
        return Dangers.LANGUAGES.stream()
                .map(language -> DangerLexicon.lists(DangerLexicon.read("/danger/" + language + ".yaml"), "cautions"))
                .flatMap(byCaution -> byCaution.entrySet().stream())
                .flatMap(caution -> caution.getValue().stream()
                        .map(text -> new Entry(caution.getKey(), WordPattern.of(text, Map.of(), Words::folded))))
                .toList();
    }

    private record Entry(String caution, WordPattern pattern) {}
}
