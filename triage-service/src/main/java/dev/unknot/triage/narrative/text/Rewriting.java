package dev.unknot.triage.narrative.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Replaces sequences of words, the longest match first: "dont" by "do not", "passed out" by "fainted". */
public final class Rewriting {

    private static final int LONGEST = 8;

    private record Rule(List<String> from, List<String> to) {
        boolean fits(List<Token> tokens, int at) {
            boolean fits = at + from.size() <= tokens.size();
            for (int i = 1; i < from.size() && fits; i++) {
                fits = from.get(i).equals(tokens.get(at + i).word());
            }
            return fits;
        }
    }

    private static final Comparator<Rule> LONGEST_FIRST =
            Comparator.comparing((Rule rule) -> rule.from().size()).reversed();

    /** By first word. */
    private final Map<String, List<Rule>> rules = new HashMap<>();

    /** @param rules replacements by original; words are separated by spaces */
    public Rewriting(Map<String, String> rules) {
        rules.forEach((from, to) -> add(new Rule(List.of(from.split(" ")), List.of(to.split(" ")))));
        this.rules.values().forEach(each -> each.sort(LONGEST_FIRST));
    }

    private void add(Rule rule) {
        if (rule.from().size() > LONGEST) {
            throw new IllegalArgumentException("more than " + LONGEST + " words: " + rule.from());
        }
        rules.computeIfAbsent(rule.from().get(0), any -> new ArrayList<>()).add(rule);
    }

    /** Every word that occurs in an original. */
    public Set<String> words() {
        return rules.values().stream()
                .flatMap(List::stream)
                .flatMap(rule -> rule.from().stream())
                .collect(Collectors.toSet());
    }

    /** @param words separated by spaces */
    public String rewrite(String words) {
        List<Token> tokens = List.of(words.split(" ")).stream()
                .map(word -> new Token(word, Token.Kind.WORD, 0, 0))
                .toList();
        return rewrite(tokens).stream().map(Token::word).collect(Collectors.joining(" "));
    }

    List<Token> rewrite(List<Token> tokens) {
        List<Token> written = new ArrayList<>(tokens.size() + 8);
        int at = 0;
        while (at < tokens.size()) {
            Optional<Rule> rule = match(tokens, at);
            if (rule.isPresent()) {
                at += write(written, rule.get(), tokens, at);
            } else {
                written.add(tokens.get(at++));
            }
        }
        return written;
    }

    private Optional<Rule> match(List<Token> tokens, int at) {
        for (Rule rule : rules.getOrDefault(tokens.get(at).word(), List.of())) {
            if (rule.fits(tokens, at)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private static int write(List<Token> written, Rule rule, List<Token> tokens, int at) {
        int length = rule.from().size();
        int begin = tokens.get(at).from();
        int end = tokens.get(at + length - 1).to();
        rule.to().forEach(word -> written.add(new Token(word, Token.Kind.WORD, begin, end)));
        return length;
    }
}
