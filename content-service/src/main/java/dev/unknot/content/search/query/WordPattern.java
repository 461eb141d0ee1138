package dev.unknot.content.search.query;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that stand for something. Parts joined by {@code +} may stand anywhere in the text and in any order; the words
 * of one part stand side by side. {@code a|b} is either word, {@code a|b_c} a word or two, {@code a*} any word that
 * begins with it, and {@code <a>} any phrase of the group {@code a}, which
 * may name further groups.
 */
public final class WordPattern {

    private static final Pattern BETWEEN_PARTS = Pattern.compile("\\s\\+\\s");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");
    private static final Pattern EITHER = Pattern.compile("\\|");

    private final List<List<Element>> parts;

    /** For each part the letters, a bit each, with which its first word may begin: most texts can be excluded by them. */
    private final long[] beginnings;

    private WordPattern(List<List<Element>> parts) {
        this.parts = parts;
        this.beginnings = parts.stream()
                .mapToLong(part -> part.get(0).phrases().stream()
                        .mapToLong(phrase -> letter(phrase.get(0).text(), 0))
                        .reduce(0, (some, more) -> some | more))
                .toArray();
    }

    /**
     * Reads a pattern.
     *
     * @param groups the phrases of each group
     * @param fold writes a word as the words of a text are written
     * @throws IllegalArgumentException if it names an unknown group
     */
    public static WordPattern of(String pattern, Map<String, List<String>> groups, UnaryOperator<String> fold) {
        return new WordPattern(BETWEEN_PARTS
                .splitAsStream(pattern.strip())
                .map(part -> BETWEEN_WORDS
                        .splitAsStream(part)
                        .map(word -> element(word, groups, fold))
                        .toList())
                .toList());
    }

    private static Element element(String written, Map<String, List<String>> groups, UnaryOperator<String> fold) {
        return new Element(EITHER.splitAsStream(written)
                .flatMap(each -> phrases(each, groups))
                .map(phrase -> BETWEEN_WORDS
                        .splitAsStream(phrase)
                        .map(word -> Term.of(word, fold))
                        .toList())
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

    /** The positions of the matching words; empty if any part is missing. */
    public Optional<BitSet> in(List<String> words) {
        long letters = 0;
        for (String word : words) {
            letters |= letters(word);
        }
        for (long beginning : beginnings) {
            if ((beginning & letters) == 0) {
                return Optional.empty();
            }
        }
        BitSet found = new BitSet();
        for (int part = 0; part < beginnings.length; part++) {
            if (!mark(part, words, found)) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    private boolean mark(int part, List<String> words, BitSet found) {
        boolean anywhere = false;
        for (int at = 0; at < words.size(); at++) {
            if ((beginnings[part] & letters(words.get(at))) != 0) {
                int end = end(parts.get(part), 0, words, at);
                if (end > at) {
                    found.set(at, end);
                    anywhere = true;
                }
            }
        }
        return anywhere;
    }

    /** The first two letters, since they may be swapped. */
    private static long letters(String word) {
        return letter(word, 0) | letter(word, 1);
    }

    private static long letter(String word, int at) {
        return at < word.length() ? 1L << word.charAt(at) % Long.SIZE : 0;
    }

    /** The position after the last word of the part if it stands at {@code at}; -1 otherwise. */
    private static int end(List<Element> part, int element, List<String> words, int at) {
        if (element == part.size()) {
            return at;
        }
        for (List<Term> phrase : part.get(element).phrases()) {
            if (stands(phrase, words, at)) {
                int end = end(part, element + 1, words, at + phrase.size());
                if (end >= 0) {
                    return end;
                }
            }
        }
        return -1;
    }

    private static boolean stands(List<Term> phrase, List<String> words, int at) {
        if (at + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!phrase.get(i).matches(words.get(at + i))) {
                return false;
            }
        }
        return true;
    }

    /** Any of its phrases. */
    private record Element(List<List<Term>> phrases) {}
}
