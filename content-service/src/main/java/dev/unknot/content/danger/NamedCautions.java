package dev.unknot.content.danger;

import dev.unknot.content.search.query.Words;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The cautions that a search names, such as pregnancy or a numb hand. They say whom a remedy must suit, and are not looked for
 * in its texts: there they stand only in warnings.
 *
 * @param cautions keys of the vocabulary
 * @param rest the other words of the search
 */
public record NamedCautions(Set<String> cautions, String rest) {

    /** Numbness, tingling or weakness. */
    public static final String NERVE_SIGNS = "nerve-signs";

    private static final List<CautionLexicon> LEXICONS =
            Dangers.LANGUAGES.stream().map(CautionLexicon::of).toList();

    /** The cautions that {@code text} names, in any of the languages. */
    public static NamedCautions in(String text) {
        List<String> words = Words.of(text).toList();
        Set<String> cautions = new TreeSet<>();
        BitSet named = new BitSet();
        for (CautionLexicon lexicon : LEXICONS) {
            lexicon.in(words).forEach((caution, positions) -> {
                cautions.add(caution);
                named.or(positions);
            });
        }
        if (cautions.isEmpty()) {
            return new NamedCautions(cautions, text);
        }
        String rest = IntStream.range(0, words.size())
                .filter(at -> !named.get(at))
                .mapToObj(words::get)
                .collect(Collectors.joining(" "));
        return new NamedCautions(cautions, rest);
    }

    /** Whether it names numbness, tingling or weakness. */
    public boolean nerveSigns() {
        return cautions.contains(NERVE_SIGNS);
    }

    /** All but numbness, tingling or weakness. */
    public Set<String> others() {
        Set<String> others = new TreeSet<>(cautions);
        others.remove(NERVE_SIGNS);
        return others;
    }
}
