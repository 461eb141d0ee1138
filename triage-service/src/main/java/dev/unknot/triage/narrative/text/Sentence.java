package dev.unknot.triage.narrative.text;

import java.util.List;

/** The tokens up to a full stop, question mark, exclamation mark, semicolon or line break. */
public record Sentence(List<Token> tokens, boolean isQuestion) {

    public Sentence {
        tokens = List.copyOf(tokens);
    }

    public int size() {
        return tokens.size();
    }

    public Token get(int index) {
        return tokens.get(index);
    }

    public String word(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).word() : "";
    }
}
