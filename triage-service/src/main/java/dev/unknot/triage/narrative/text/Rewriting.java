package dev.unknot.triage.narrative.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes one sequence of words as another, the longest first: "dont" as "do not", "passed out" as "fainted". */
public final class Rewriting {

    private static final int LONGEST = 8;

    private final Map<List<String>, List<String>> rules = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    /** @param rules from words to words, each separated by blanks */
    public Rewriting(Map<String, String> rules) {
        rules.forEach((from, to) -> add(List.of(from.split(" ")), List.of(to.split(" "))));
    }

    private void add(List<String> from, List<String> to) {
        if (from.size() > LONGEST) {
            throw new IllegalArgumentException("more than " + LONGEST + " words: " + from);
        }
        rules.put(from, to);
        longest.merge(from.get(0), from.size(), Math::max);
    }

    /** Every word that is rewritten, alone or with others. */
    public Set<String> words() {
        return rules.keySet().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    /** @param words separated by blanks */
    public String rewrite(String words) {
        List<Token> tokens = List.of(words.split(" ")).stream()
                .map(word -> new Token(word, Token.Kind.WORD, 0, 0))
                .toList();
        return String.join(" ", words(rewrite(tokens)));
    }

    List<Token> rewrite(List<Token> tokens) {
        List<Token> written = new ArrayList<>(tokens.size() + 8);
        int at = 0;
        while (at < tokens.size()) {
            int length = match(tokens, at).orElse(0);
            if (length == 0) {
                written.add(tokens.get(at++));
            } else {
                write(written, tokens.subList(at, at + length));
                at += length;
            }
        }
        return written;
    }

    private Optional<Integer> match(List<Token> tokens, int at) {
        int most = Math.min(longest.getOrDefault(tokens.get(at).word(), 0), tokens.size() - at);
        for (int length = most; length > 0; length--) {
            if (rules.containsKey(words(tokens.subList(at, at + length)))) {
                return Optional.of(length);
            }
        }
        return Optional.empty();
    }

    private void write(List<Token> written, List<Token> from) {
        List<String> to = rules.getOrDefault(words(from), List.of());
        int begin = from.get(0).from();
        int end = from.get(from.size() - 1).to();
        to.forEach(word -> written.add(new Token(word, Token.Kind.WORD, begin, end)));
    }

    private static List<String> words(List<Token> tokens) {
        return tokens.stream().map(Token::word).toList();
    }
}
