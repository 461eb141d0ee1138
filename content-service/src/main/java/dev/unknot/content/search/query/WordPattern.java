package dev.unknot.content.search.query;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One pattern of {@link WordPatterns}. A text is a list of the numbers of the terms that each of its words matches. */
final class WordPattern {

    private static final Pattern BETWEEN_PARTS = Pattern.compile("\\s\\+\\s");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");
    private static final Pattern EITHER = Pattern.compile("\\|");

    private final List<List<Element>> parts;

    private WordPattern(List<List<Element>> parts) {
        this.parts = parts;
    }

    /**
     * Reads a pattern.
     *
     * @param groups the phrases of each group
     * @param fold writes a word as the words of a text are written
     * @param number the number of a term
     * @throws IllegalArgumentException if it names an unknown group
     */
    static WordPattern of(
            String pattern, Map<String, List<String>> groups, UnaryOperator<String> fold, ToIntFunction<Term> number) {
        ToIntFunction<String> numbered = word -> number.applyAsInt(Term.of(word, fold));
        return new WordPattern(BETWEEN_PARTS
                .splitAsStream(pattern.strip())
                .map(part -> BETWEEN_WORDS
                        .splitAsStream(part)
                        .map(word -> element(word, groups, numbered))
                        .toList())
                .toList());
    }

    private static Element element(String written, Map<String, List<String>> groups, ToIntFunction<String> number) {
        return new Element(EITHER.splitAsStream(written)
                .flatMap(each -> phrases(each, groups))
                .map(phrase ->
                        BETWEEN_WORDS.splitAsStream(phrase).mapToInt(number).toArray())
                .toList());
    }

    private static Stream<String> phrases(String written, Map<String, List<String>> groups) {
        if (!written.startsWith("<")) {
            return Stream.of(written.replace('_', ' '));
        }
        String name = written.substring(1, written.length() - 1);
        return Optional.ofNullable(groups.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no group " + name))
                .stream()
                .flatMap(each -> phrases(each, groups));
    }

    /** Terms of which a text with the pattern has at least one; as few as possible. */
    IntStream needed() {
        return parts.stream()
                .map(part -> part.get(0).beginnings())
                .min(Comparator.comparing(beginnings -> beginnings.length))
                .map(IntStream::of)
                .orElseThrow();
    }

    /** The positions of the matching words; empty if any part is missing. */
    Optional<BitSet> in(List<BitSet> text) {
        BitSet found = new BitSet();
        for (List<Element> part : parts) {
            if (!mark(part, text, found)) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    private static boolean mark(List<Element> part, List<BitSet> text, BitSet found) {
        boolean anywhere = false;
        for (int at = 0; at < text.size(); at++) {
            int end = end(part, 0, text, at);
            if (end > at) {
                found.set(at, end);
                anywhere = true;
            }
        }
        return anywhere;
    }

    /** The position after the last word of the part if it stands at {@code at}; -1 otherwise. */
    private static int end(List<Element> part, int element, List<BitSet> text, int at) {
        if (element == part.size()) {
            return at;
        }
        for (int[] phrase : part.get(element).phrases()) {
            if (stands(phrase, text, at)) {
                int end = end(part, element + 1, text, at + phrase.length);
                if (end >= 0) {
                    return end;
                }
            }
        }
        return -1;
    }

    private static boolean stands(int[] phrase, List<BitSet> text, int at) {
        if (at + phrase.length > text.size()) {
            return false;
        }
        for (int i = 0; i < phrase.length; i++) {
            if (!text.get(at + i).get(phrase[i])) {
                return false;
            }
        }
        return true;
    }

    /** Any of its phrases, each the numbers of its terms. */
    private record Element(List<int[]> phrases) {

        int[] beginnings() {
            return phrases.stream().mapToInt(phrase -> phrase[0]).distinct().toArray();
        }
    }
}
