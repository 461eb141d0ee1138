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
        for (Token token : joinBullets(compounds.open(tokens))) {
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

    /** A list of lines with dashes after a colon is read as if it stood in the sentence, with commas. */
    private static List<Token> joinBullets(List<Token> tokens) {
        List<Token> joined = new ArrayList<>(tokens.size());
        boolean list = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean bullet =
                    token.is("\n") && i + 1 < tokens.size() && tokens.get(i + 1).is("-");
            boolean first =
                    bullet && !joined.isEmpty() && joined.get(joined.size() - 1).is(":");
            list = token.is("\n") ? first || list && bullet : list;
            if (!token.is("\n") || !list) {
                joined.add(token);
            } else {
                if (!first) {
                    joined.add(new Token(",", Token.Kind.MARK, token.from(), token.to()));
                }
                i++;
            }
        }
        return joined;
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
