package dev.unknot.triage.narrative.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Splits a narrative into sentences of normalised words. */
public final class Sentences {

    private static final Set<String> ENDS = Set.of(".", "?", "!", ";", "\n");

    // Limits a sentence without full stops, which would otherwise make the search for related words unbounded.
    private static final int LONGEST = 120;

    private final List<Rewriting> rewriting;
    private final Compounds compounds;
    private final UnaryOperator<String> spelling;

    /** @param spelling corrects a typing error */
    public Sentences(List<Rewriting> rewriting, Compounds compounds, UnaryOperator<String> spelling) {
        this.rewriting = List.copyOf(rewriting);
        this.compounds = compounds;
        this.spelling = spelling;
    }

    public List<Sentence> of(String story) {
        List<Token> tokens = Tokenizer.cut(story).stream().map(this::spell).toList();
        for (Rewriting each : rewriting) {
            tokens = each.rewrite(tokens);
        }
        List<Sentence> sentences = new ArrayList<>();
        List<Token> current = new ArrayList<>();
        for (Token token : compounds.open(tokens)) {
            if (current.size() == LONGEST) {
                close(sentences, current, false);
            }
            if (token.isMark() && ENDS.contains(token.word())) {
                close(sentences, current, token.is("?"));
            } else {
                current.add(token);
            }
        }
        close(sentences, current, false);
        return sentences;
    }

    /** The words of a text, folded, as they are written. */
    public static List<String> words(String text) {
        return Tokenizer.cut(text).stream()
                .filter(token -> token.kind() == Token.Kind.WORD)
                .map(Token::word)
                .toList();
    }

    private Token spell(Token token) {
        return token.kind() == Token.Kind.WORD
                ? new Token(spelling.apply(token.word()), token.kind(), token.from(), token.to())
                : token;
    }

    private static void close(List<Sentence> sentences, List<Token> current, boolean question) {
        if (!current.isEmpty()) {
            sentences.add(new Sentence(current, question));
            current.clear();
        }
    }
}
