package dev.unknot.content.search.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Patterns of words, each with a meaning. Parts joined by {@code +} may stand anywhere in the text and in any order; the words
 * of one part stand side by side. {@code a|b} is either word, {@code a|b_c} a word or two, {@code a*} any word that
 * begins with it, and {@code <a>} any phrase of the group {@code a}, which may name further groups.
 *
 * <p>Each word of a text is looked up once, and only patterns of which a word is there are tried, so a text costs as
 * much among a thousand patterns as among ten.
 */
public final class WordPatterns<T> {

    /** Stands for a word of an ignored phrase; no pattern matches it. */
    private static final String IGNORED = "";

    private static final BitSet NO_TERM = new BitSet();

    private final TermIndex terms;
    private final List<Entry<T>> entries;

    /** The numbers of the entries that may stand in a text with a term, by the number of the term. */
    private final List<BitSet> byTerm;

    private WordPatterns(TermIndex terms, List<Entry<T>> entries) {
        this.terms = terms;
        this.entries = entries;
        this.byTerm = new ArrayList<>();
        for (int term = 0; term < terms.size(); term++) {
            byTerm.add(new BitSet());
        }
        for (int number = 0; number < entries.size(); number++) {
            int entry = number;
            entries.get(number)
                    .pattern()
                    .needed()
                    .forEach(term -> byTerm.get(term).set(entry));
        }
    }

    /**
     * What stands in a text.
     *
     * @param phrases in the order of the patterns
     * @param words the text, with an empty word in place of each word of an ignored phrase
     */
    public record Found<T>(List<Phrase<T>> phrases, List<String> words) {

        public Optional<T> first() {
            return phrases.stream().map(Phrase::meaning).findFirst();
        }
    }

    /**
     * A pattern that stands in a text.
     *
     * @param positions those of its words
     */
    public record Phrase<T>(T meaning, BitSet positions) {}

    /** @param text words, folded as those of the patterns are */
    public Found<T> in(List<String> text) {
        List<BitSet> read = new ArrayList<>(text.size());
        BitSet mayStand = new BitSet();
        for (String word : text) {
            BitSet matching = terms.matching(word);
            read.add(matching);
            for (int term = matching.nextSetBit(0); term >= 0; term = matching.nextSetBit(term + 1)) {
                mayStand.or(byTerm.get(term));
            }
        }
        List<String> words = new ArrayList<>(text);
        List<Phrase<T>> phrases = new ArrayList<>();
        for (int number = mayStand.nextSetBit(0); number >= 0; number = mayStand.nextSetBit(number + 1)) {
            Entry<T> entry = entries.get(number);
            Optional<BitSet> positions = entry.pattern().in(read);
            if (positions.isPresent() && entry.meaning().isPresent()) {
                phrases.add(new Phrase<>(entry.meaning().get(), positions.get()));
            } else if (positions.isPresent()) {
                positions.get().stream().forEach(at -> {
                    read.set(at, NO_TERM);
                    words.set(at, IGNORED);
                });
            }
        }
        return new Found<>(phrases, words);
    }

    /** @param meaning empty for a phrase that is ignored */
    private record Entry<T>(WordPattern pattern, Optional<T> meaning) {}

    /** Reads patterns one by one. */
    public static final class Builder<T> {

        private final TermIndex terms = new TermIndex();
        private final List<Entry<T>> entries = new ArrayList<>();
        private final Map<String, List<String>> groups;
        private final UnaryOperator<String> fold;

        /**
         * @param groups the phrases of each group
         * @param fold writes a word as the words of a text are written
         */
        public Builder(Map<String, List<String>> groups, UnaryOperator<String> fold) {
            this.groups = groups;
            this.fold = fold;
        }

        /** @throws IllegalArgumentException if it names an unknown group */
        public Builder<T> add(String pattern, T meaning) {
            return add(pattern, Optional.of(meaning));
        }

        /** The words of this pattern are not there for the patterns that are added after it. */
        public Builder<T> ignore(String pattern) {
            return add(pattern, Optional.empty());
        }

        private Builder<T> add(String pattern, Optional<T> meaning) {
            entries.add(new Entry<>(WordPattern.of(pattern, groups, fold, terms::add), meaning));
            return this;
        }

        public WordPatterns<T> build() {
            return new WordPatterns<>(terms, List.copyOf(entries));
        }
    }
}
