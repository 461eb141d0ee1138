package dev.unknot.triage.narrative.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Inserts the parts of a compound after it, as in "Wadenkrampf, Waden, Krampf". Empty for a language without compounds.
 */
public record Compounds(Set<String> first, Set<String> second) {

    private static final int SHORTEST = 7;
    private static final List<String> LINKS = List.of("", "n", "s", "en");

    public Compounds {
        first = Set.copyOf(first);
        second = Set.copyOf(second);
    }

    List<Token> open(List<Token> tokens) {
        if (first.isEmpty()) {
            return tokens;
        }
        List<Token> all = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            all.add(token);
            split(token.word()).ifPresent(at -> parts(all, token, at));
        }
        return all;
    }

    private static void parts(List<Token> all, Token whole, int at) {
        String word = whole.word();
        all.add(new Token(word.substring(0, at), whole.kind(), whole.from(), whole.to()));
        all.add(new Token(word.substring(at), whole.kind(), whole.from(), whole.to()));
    }

    /** The index at which the second part begins. */
    private Optional<Integer> split(String word) {
        for (int at = word.length() - 1; word.length() >= SHORTEST && at > 1; at--) {
            if (second.contains(word.substring(at)) && isFirst(word.substring(0, at))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private boolean isFirst(String part) {
        return LINKS.stream()
                .anyMatch(link ->
                        part.endsWith(link) && first.contains(part.substring(0, part.length() - link.length())));
    }
}
